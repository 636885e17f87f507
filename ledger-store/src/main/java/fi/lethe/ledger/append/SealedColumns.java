// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger.append;

import fi.lethe.ledger.payload.SealedBlob;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The ciphertexts of a group, column by column. */
final class SealedColumns {
    private record Row(long position, SealedBlob blob) {}

    private final List<Row> rows = new ArrayList<>();

    void add(long position, List<SealedBlob> blobs) {
        blobs.forEach(blob -> rows.add(new Row(position, blob)));
    }

    void bind(Binder binder) throws SQLException {
        long[] positions = new long[rows.size()];
        short[] ordinals = new short[rows.size()];
        UUID[] keys = new UUID[rows.size()];
        byte[][] bytes = new byte[rows.size()][];
        for (int i = 0; i < positions.length; i++) {
            var row = rows.get(i);
            positions[i] = row.position();
            ordinals[i] = (short) row.blob().ordinal();
            keys[i] = row.blob().key();
            bytes[i] = row.blob().bytes();
        }
        binder.bigints(positions).smallints(ordinals).uuids(keys).blobs(bytes);
    }
}
