// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger.append;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The keys that a group uses first, column by column. */
final class KeyColumns {
    private record Row(KeyUse use, String subject, long position) {}

    private final List<Row> rows = new ArrayList<>();

    void add(PreparedCommand command, long position) {
        command.freshKeys().forEach(use -> rows.add(new Row(use, command.first().stream(), position)));
    }

    void bind(Binder binder) throws SQLException {
        binder.uuids(rows.stream().map(row -> row.use().key()).toArray(UUID[]::new))
                .texts(rows.stream().map(Row::subject).toArray(String[]::new))
                .texts(rows.stream().map(row -> row.use().category()).toArray(String[]::new))
                .texts(rows.stream().map(row -> row.use().unit()).toArray(String[]::new))
                .bigints(rows.stream().mapToLong(Row::position).toArray());
    }
}
