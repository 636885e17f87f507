// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.door;

import fi.lethe.access.permission.Objected;
import fi.lethe.access.problems.HttpProblems;
import fi.lethe.access.problems.ProblemType;
import fi.lethe.access.problems.ProblemTypes;
import fi.lethe.command.stream.StaleVersion;
import fi.lethe.command.stream.StreamUnreadable;
import java.util.ArrayList;
import java.util.List;

/** What a command may be refused for, in words. */
final class DoorProblems {
    private static final ProblemType UNKNOWN = new ProblemType(
            "command-unknown", 404, "There is no command of this name.", "Tämän nimistä komentoa ei ole.");
    private static final ProblemType HEADER = new ProblemType(
            "header-unreadable",
            400,
            "A header does not have the form that it must have.",
            "Pyynnön otsake ei ole oikeaa muotoa.");
    private static final ProblemType CONCURRENT = new ProblemType(
            "concurrent-change",
            409,
            "Others are changing this customer or case at this moment.",
            "Asiakasta tai tapausta muutetaan juuri nyt muualla.");
    private static final ProblemType REUSED = new ProblemType(
            "idempotency-key-reused",
            422,
            "This Idempotency-Key was used for another command.",
            "Idempotency-Key on käytetty toiseen komentoon.");
    private static final ProblemType TAKEN = new ProblemType(
            "idempotency-key-taken",
            409,
            "This Idempotency-Key cannot be used.",
            "Tätä Idempotency-Key-tunnusta ei voi käyttää.");
    private static final ProblemType EXPIRED = new ProblemType(
            "idempotency-key-expired",
            409,
            "This Idempotency-Key was used too long ago.",
            "Idempotency-Key on liian vanha verrattavaksi.");

    private DoorProblems() {}

    static ProblemTypes all() {
        return ProblemTypes.of(
                StreamUnreadable.TYPE,
                StaleVersion.TYPE,
                Sending.NOT_REHEARSED,
                Guesses.TOO_MANY,
                Guesses.TOO_MANY_REUSED,
                UNKNOWN,
                HEADER,
                CONCURRENT,
                REUSED,
                TAKEN,
                EXPIRED);
    }

    /** What this command may be refused for, beyond what any call may be. */
    static List<ProblemType> of(CommandRoute<?, ?, ?, ?> route) {
        var types = decided(route);
        types.addAll(List.of(HEADER, CONCURRENT, TAKEN, EXPIRED, StaleVersion.TYPE, REUSED, Guesses.TOO_MANY_REUSED));
        types.addAll(List.of(StreamUnreadable.TYPE, HttpProblems.UNAVAILABLE));
        return types;
    }

    /** What its rehearsal may be refused for. */
    static List<ProblemType> ofRehearsal(CommandRoute<?, ?, ?, ?> route) {
        var types = decided(route);
        if (route.type().mayCompare()) {
            types.addAll(List.of(Sending.NOT_REHEARSED, Guesses.TOO_MANY));
        }
        types.addAll(List.of(StreamUnreadable.TYPE, HttpProblems.UNAVAILABLE));
        return types;
    }

    private static List<ProblemType> decided(CommandRoute<?, ?, ?, ?> route) {
        var types = new ArrayList<ProblemType>();
        types.add(HttpProblems.MALFORMED_JSON);
        types.add(Objected.TYPE);
        types.addAll(route.refusals());
        return types;
    }
}
