// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger.append;

import fi.lethe.evidence.merkle.FinishedNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The subtrees that a group finishes, column by column. */
final class NodeColumns {
    private final List<FinishedNode> nodes = new ArrayList<>();

    void add(FinishedNode node) {
        nodes.add(node);
    }

    void bind(Binder binder) throws SQLException {
        short[] levels = new short[nodes.size()];
        long[] indexes = new long[nodes.size()];
        byte[][] hashes = new byte[nodes.size()][];
        for (int i = 0; i < levels.length; i++) {
            var node = nodes.get(i);
            levels[i] = (short) node.address().level();
            indexes[i] = node.address().index();
            hashes[i] = node.hash();
        }
        binder.smallints(levels).bigints(indexes).blobs(hashes);
    }
}
