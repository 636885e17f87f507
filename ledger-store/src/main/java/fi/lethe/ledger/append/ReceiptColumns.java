// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger.append;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The receipts of a group, column by column. */
final class ReceiptColumns {
    private record Row(PreparedCommand command, ReceiptLine line, long position) {}

    private final List<Row> rows = new ArrayList<>();

    void add(PreparedCommand command, long position) {
        var line = command.receipt();
        if (line != null) {
            rows.add(new Row(command, line, position));
        }
    }

    void bind(Binder binder) throws SQLException {
        binder.uuids(rows.stream().map(row -> row.command().command()).toArray(UUID[]::new))
                .texts(rows.stream().map(row -> row.line().actor()).toArray(String[]::new))
                .blobs(rows.stream().map(row -> row.line().mac()).toArray(byte[][]::new))
                .ints(rows.stream().mapToInt(row -> row.line().macGeneration()).toArray())
                .ints(rows.stream().mapToInt(row -> row.line().status()).toArray())
                .bigints(rows.stream().mapToLong(Row::position).toArray())
                .ints(rows.stream()
                        .mapToInt(row -> row.command().entries().size())
                        .toArray())
                .bigints(rows.stream().mapToLong(row -> row.command().version()).toArray());
    }
}
