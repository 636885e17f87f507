// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger.append;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The keys without a ciphertext that a group uses first, column by column. */
final class KeyColumns {
    private record Row(UUID key, long position) {}

    private final List<Row> rows = new ArrayList<>();

    void add(PreparedCommand command, long position) {
        command.namedKeys().forEach(key -> rows.add(new Row(key, position)));
    }

    void bind(Binder binder) throws SQLException {
        binder.uuids(rows.stream().map(Row::key).toArray(UUID[]::new))
                .bigints(rows.stream().mapToLong(Row::position).toArray());
    }
}
