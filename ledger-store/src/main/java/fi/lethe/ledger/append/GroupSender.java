// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger.append;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends groups of commands until each has an outcome. Used by one thread. */
final class GroupSender implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GroupSender.class);
    private static final int OPTIMISTIC_ATTEMPTS = 2;
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final Link link;
    private final Clock clock;
    private final LongConsumer grown;
    private final Announcements announcements = new Announcements(System::nanoTime);
    private @Nullable KnownHead head;

    GroupSender(Link link, Clock clock, LongConsumer grown) {
        this.link = link;
        this.clock = clock;
        this.grown = grown;
    }

    void send(List<Submission> group) throws InterruptedException {
        var open = inTime(group);
        for (int attempt = 0; !open.isEmpty(); attempt++) {
            open = attempt(open, attempt);
        }
    }

    @Override
    public void close() {
        link.close();
    }

    /** One attempt; returns who still has no outcome. */
    private List<Submission> attempt(List<Submission> open, int attempt) throws InterruptedException {
        var group = new ArrayList<Group>(1);
        try {
            var session = link.session();
            GroupLayout layout = on -> {
                var laidOut = new Group(open, on, clock.instant(), announcements.areDue());
                group.add(laidOut);
                return laidOut;
            };
            var answer = attempt < OPTIMISTIC_ATTEMPTS
                    ? session.append(layout.on(knownHead(session)))
                    : session.appendUnderLock(layout);
            return take(answer, group.getLast());
        } catch (SQLException e) {
            if (Link.isLoss(e)) {
                return afterLoss(open, e);
            }
            return afterError(open, e);
        }
    }

    private KnownHead knownHead(Session session) throws SQLException {
        var known = head;
        return known == null ? session.head() : known;
    }

    private List<Submission> take(LedgerAnswer answer, Group group) {
        return switch (answer) {
            case LedgerAnswer.Stored() -> {
                head = group.headAfter();
                announcements.stored(group.isAnnounced());
                group.stored();
                grown.accept(group.headAfter().edge().size());
                yield List.of();
            }
            case LedgerAnswer.Moved(var moved) -> {
                head = moved;
                yield inTime(group.members());
            }
            case LedgerAnswer.Refused refused -> {
                head = group.headBefore();
                yield inTime(refuse(refused, group));
            }
        };
    }

    private static List<Submission> refuse(LedgerAnswer.Refused refused, Group group) {
        var conflicting = new HashSet<Submission>();
        refused.conflicting().forEach(number -> conflicting.add(group.checked(number)));
        var open = new ArrayList<Submission>();
        for (var member : group.members()) {
            if (refused.received().contains(member.command().command())) {
                member.is(new Outcome.AlreadyReceived());
            } else if (conflicting.contains(member)) {
                member.is(new Outcome.StreamMoved());
            } else {
                open.add(member);
            }
        }
        return open;
    }

    /** Nothing stands. One command alone is to blame: each is sent by itself, so that it alone fails. */
    private List<Submission> afterError(List<Submission> open, SQLException e) throws InterruptedException {
        if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
            return inTime(open);
        }
        if (open.size() == 1) {
            open.getFirst().is(new Outcome.Refused(e));
        } else {
            for (var submission : inTime(open)) {
                send(List.of(submission));
            }
        }
        return List.of();
    }

    /** The commands may stand or not: asked as soon as the ledger answers again, never guessed. */
    private List<Submission> afterLoss(List<Submission> open, SQLException loss) throws InterruptedException {
        LOG.warn("The ledger's connection was lost ({}): {}", loss.getSQLState(), loss.getMessage());
        while (true) {
            link.lose();
            head = null;
            try {
                return inTime(notStanding(open, link.session()));
            } catch (SQLException e) {
                if (open.stream().allMatch(Submission::expired)) {
                    open.forEach(submission -> submission.is(new Outcome.Unknown(e)));
                    return List.of();
                }
                link.backOff();
            }
        }
    }

    private static List<Submission> notStanding(List<Submission> open, Session session) throws SQLException {
        var not = new ArrayList<Submission>();
        for (var submission : open) {
            session.standing(submission.command()).ifPresentOrElse(submission::is, () -> not.add(submission));
        }
        return not;
    }

    /** Those that are still waited for; nothing of the others stands, and they are sent no more. */
    private static List<Submission> inTime(List<Submission> open) {
        var inTime = new ArrayList<Submission>();
        for (var submission : open) {
            if (submission.expired()) {
                submission.is(new Outcome.Late());
            } else {
                inTime.add(submission);
            }
        }
        return inTime;
    }
}
