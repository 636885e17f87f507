// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger.check;

import fi.lethe.evidence.entry.EntryParser;
import fi.lethe.evidence.entry.LedgerEntry;
import fi.lethe.evidence.entry.MalformedEntry;
import fi.lethe.evidence.merkle.FinishedNode;
import fi.lethe.evidence.merkle.RightEdge;
import fi.lethe.evidence.merkle.TreeHash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Consumer;

/** The tree over the entries as they stand, beside the one that is stored. */
final class TreeCheck {
    private final String origin;
    private final Consumer<String> deviations;
    private RightEdge edge = RightEdge.EMPTY;
    private Instant lastAt = Instant.EPOCH;

    TreeCheck(String origin, Consumer<String> deviations) {
        this.origin = origin;
        this.deviations = deviations;
    }

    void leaf(ResultSet row) throws SQLException {
        long position = row.getLong("position");
        if (position != edge.size()) {
            deviations.accept("position " + edge.size() + " is missing");
        }
        byte[] hash = row.getBytes("hash");
        byte[] bytes = row.getBytes("entry");
        if (bytes != null) {
            entry(row, position, bytes, hash);
        } else if (!row.getBoolean("purged")) {
            deviations.accept("entry " + position + " is gone without a logged ground");
        }
        byte[] stored = row.getBytes("finished");
        var finished = new ArrayList<FinishedNode>();
        edge = edge.append(hash, finished::add);
        if (stored.length != finished.size() * TreeHash.LENGTH) {
            deviations.accept("leaf " + position + " does not have the hashes of the subtrees that it finishes");
            return;
        }
        for (var node : finished) {
            int end = node.address().level() * TreeHash.LENGTH;
            if (!Arrays.equals(stored, end - TreeHash.LENGTH, end, node.hash(), 0, TreeHash.LENGTH)) {
                deviations.accept(node.address() + " is not the hash of its subtree");
            }
        }
    }

    void finish(CheckedHead head) throws SQLException {
        if (!edge.equals(head.edge())) {
            deviations.accept("the head of size " + head.edge().size() + " is not the root of the entries");
        }
        if (lastAt.isAfter(head.lastAt())) {
            deviations.accept("the head's time is before that of the last entry");
        }
    }

    private void entry(ResultSet row, long position, byte[] bytes, byte[] hash) throws SQLException {
        if (!Arrays.equals(TreeHash.leaf(bytes), hash)) {
            deviations.accept("entry " + position + " does not have its leaf's hash");
        }
        try {
            var entry = EntryParser.parse(bytes);
            if (!entry.origin().equals(origin) || !isIndexedBy(row, entry)) {
                deviations.accept("entry " + position + " does not say what its index columns say");
            }
            if (entry.at().isBefore(lastAt)) {
                deviations.accept("time runs backwards at entry " + position);
            }
            lastAt = entry.at();
        } catch (MalformedEntry e) {
            deviations.accept("entry " + position + " is malformed");
        }
    }

    private static boolean isIndexedBy(ResultSet row, LedgerEntry entry) throws SQLException {
        return entry.stream().equals(row.getString("stream_id"))
                && entry.seq() == row.getLong("seq")
                && entry.type().equals(row.getString("type"))
                && entry.revision() == row.getInt("revision")
                && entry.at().equals(row.getObject("at", OffsetDateTime.class).toInstant())
                && entry.command().equals(row.getObject("command_id", UUID.class));
    }
}
