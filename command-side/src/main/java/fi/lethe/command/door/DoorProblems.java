// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.door;

import fi.lethe.access.problems.ProblemType;
import fi.lethe.access.problems.ProblemTypes;
import fi.lethe.command.stream.StaleVersion;
import fi.lethe.command.stream.StreamUnreadable;

/** What a command may be refused for, in words. */
final class DoorProblems {

    private DoorProblems() {}

    static ProblemTypes all() {
        return ProblemTypes.of(
                StreamUnreadable.TYPE,
                StaleVersion.TYPE,
                Sending.NOT_REHEARSED,
                Guesses.TOO_MANY,
                Guesses.TOO_MANY_REUSED,
                new ProblemType(
                        "command-unknown", 404, "There is no command of this name.", "Tämän nimistä komentoa ei ole."),
                new ProblemType(
                        "header-unreadable",
                        400,
                        "A header does not have the form that it must have.",
                        "Pyynnön otsake ei ole oikeaa muotoa."),
                new ProblemType(
                        "concurrent-change",
                        409,
                        "Others are changing this customer or case at this moment.",
                        "Asiakasta tai tapausta muutetaan juuri nyt muualla."),
                new ProblemType(
                        "idempotency-key-reused",
                        422,
                        "This Idempotency-Key was used for another command.",
                        "Idempotency-Key on käytetty toiseen komentoon."),
                new ProblemType(
                        "idempotency-key-taken",
                        409,
                        "This Idempotency-Key cannot be used.",
                        "Tätä Idempotency-Key-tunnusta ei voi käyttää."),
                new ProblemType(
                        "idempotency-key-expired",
                        409,
                        "This Idempotency-Key was used too long ago.",
                        "Idempotency-Key on liian vanha verrattavaksi."));
    }
}
