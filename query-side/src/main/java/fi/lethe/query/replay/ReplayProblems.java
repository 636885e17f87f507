// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.replay;

import fi.lethe.access.problems.ProblemType;
import fi.lethe.access.problems.ProblemTypes;

/** How calls for replays are refused. */
final class ReplayProblems {
    static final ProblemType RUNNING = new ProblemType(
            "replay-running",
            409,
            "Another replay is running; the header Location says which. Wait for its end.",
            "Toinen uudelleenajo on käynnissä; Location-otsake kertoo mikä. Odota sen loppumista.");
    static final ProblemType UNKNOWN = new ProblemType(
            "replay-unknown",
            404,
            "No replay has this id; those of more than ninety days ago are not kept.",
            "Millään uudelleenajolla ei ole tätä tunnistetta; yli yhdeksänkymmenen päivän takaisia ei säilytetä.");
    static final ProblemType ENDED = new ProblemType(
            "replay-ended",
            409,
            "This replay has come to its end, so there is nothing to resume; begin a new one.",
            "Tämä uudelleenajo on päättynyt, joten jatkettavaa ei ole; aloita uusi.");

    private ReplayProblems() {}

    static ProblemTypes all() {
        return ProblemTypes.of(RUNNING, UNKNOWN, ENDED);
    }
}
