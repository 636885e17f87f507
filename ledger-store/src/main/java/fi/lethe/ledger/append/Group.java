// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger.append;

import fi.lethe.evidence.merkle.RightEdge;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Commands laid out on one head: positions, recorded time, leaves, finished subtrees and the head after them. */
final class Group {
    private final List<Submission> members;
    private final KnownHead head;
    private final Instant at;
    private final boolean announced;
    private final List<Submission> checks = new ArrayList<>();
    private final List<String> checkedStreams = new ArrayList<>();
    private final List<Long> expectedSeqs = new ArrayList<>();
    private final EntryColumns entries;
    private final SealedColumns sealed = new SealedColumns();
    private final KeyColumns keys = new KeyColumns();
    private final ReceiptColumns receipts = new ReceiptColumns();
    private RightEdge edge;
    private long journalSequence;

    /** @param announced whether other processes are told of it at once */
    Group(List<Submission> members, KnownHead head, Instant now, boolean announced) {
        this.members = members;
        this.head = head;
        this.announced = announced;
        at = head.next(now);
        edge = head.edge();
        entries = new EntryColumns(members.stream()
                .mapToInt(member -> member.command().entries().size())
                .sum());
        byte[] spelled = EntryBytes.spelled(at);
        members.forEach(member -> add(member, spelled));
    }

    List<Submission> members() {
        return members;
    }

    boolean isAnnounced() {
        return announced;
    }

    /** Whose check has this number, from 0. */
    Submission checked(int number) {
        return checks.get(number);
    }

    /** Tells each member where its events stand. */
    void stored() {
        long position = head.edge().size();
        for (var member : members) {
            member.is(new Outcome.Stored(position, at));
            position += member.command().entries().size();
        }
    }

    KnownHead headBefore() {
        return head;
    }

    KnownHead headAfter() {
        return new KnownHead(edge, at);
    }

    void bind(Binder binder) throws SQLException {
        binder.number(head.edge().size())
                .bytes(head.edge().hashes())
                .bytes(edge.hashes())
                .time(at)
                .number(journalSequence)
                .texts(checkedStreams.toArray(String[]::new))
                .bigints(expectedSeqs.stream().mapToLong(Long::longValue).toArray());
        entries.bind(binder);
        sealed.bind(binder);
        keys.bind(binder);
        receipts.bind(binder);
        binder.flag(announced);
    }

    private void add(Submission member, byte[] spelled) {
        var command = member.command();
        command.expected().forEach((stream, seq) -> {
            checks.add(member);
            checkedStreams.add(stream);
            expectedSeqs.add(seq);
        });
        keys.add(command, edge.size());
        receipts.add(command, edge.size());
        journalSequence = Math.max(journalSequence, command.journalSequence());
        for (var entry : command.entries()) {
            sealed.add(edge.size(), entry.blobs());
            edge = entries.add(entry, entry.bytes().recordedAt(spelled), edge);
        }
    }
}
