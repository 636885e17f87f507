// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger.append;

import fi.lethe.evidence.merkle.RightEdge;
import fi.lethe.evidence.merkle.TreeHash;
import java.io.ByteArrayOutputStream;
import java.sql.SQLException;
import java.util.UUID;

/** The entries of a group, their leaf hashes and the subtrees that each finishes, column by column. */
final class EntryColumns {
    private final String[] streams;
    private final long[] seqs;
    private final String[] types;
    private final short[] revisions;
    private final UUID[] commands;
    private final byte[][] entries;
    private final byte[][] leaves;
    private final byte[][] finished;
    private int size;

    EntryColumns(int capacity) {
        streams = new String[capacity];
        seqs = new long[capacity];
        types = new String[capacity];
        revisions = new short[capacity];
        commands = new UUID[capacity];
        entries = new byte[capacity][];
        leaves = new byte[capacity][];
        finished = new byte[capacity][];
    }

    /** Adds an entry behind this edge and returns the edge with it. */
    RightEdge add(PreparedEntry entry, byte[] bytes, RightEdge edge) {
        byte[] leaf = TreeHash.leaf(bytes);
        var subtrees = new ByteArrayOutputStream();
        var grown = edge.append(leaf, node -> subtrees.writeBytes(node.hash()));
        streams[size] = entry.stream();
        seqs[size] = entry.seq();
        types[size] = entry.type();
        revisions[size] = (short) entry.revision();
        commands[size] = entry.command();
        entries[size] = bytes;
        leaves[size] = leaf;
        finished[size] = subtrees.toByteArray();
        size++;
        return grown;
    }

    void bind(Binder binder) throws SQLException {
        binder.texts(streams)
                .bigints(seqs)
                .texts(types)
                .smallints(revisions)
                .uuids(commands)
                .blobs(entries)
                .blobs(leaves)
                .blobs(finished);
    }
}
