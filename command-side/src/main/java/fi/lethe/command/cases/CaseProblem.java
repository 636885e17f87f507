// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.cases;

import fi.lethe.access.problems.ProblemType;
import fi.lethe.command.stream.StateRefusal;
import java.util.Locale;

/** What a case's state may refuse a command for: status, meaning and remedy, in both languages. */
public enum CaseProblem {
    CASE_UNKNOWN(404, "No case has this id.", "Millään tapauksella ei ole tätä tunnistetta."),
    CASE_EXISTS(
            409,
            "There is a case with this id already; leave the id out to get one.",
            "Tällä tunnisteella on jo tapaus; jätä tunniste pois, niin tapaus saa omansa."),
    CASE_CLOSED(
            409,
            "The case is closed; open a new one where something is left to do.",
            "Tapaus on päätetty; avaa uusi, jos jotakin on vielä tehtävä."),
    REPLY_MISSING(
            409,
            "Whoever asked has had no reply, so the case cannot end so; without one it can be closed as WITHDRAWN or MISTAKEN only.",
            "Pyytäjä ei ole saanut vastausta, joten tapaus ei voi päättyä näin; ilman vastausta sen voi päättää vain perustein WITHDRAWN"
                    + " tai MISTAKEN.");

    @SuppressWarnings("ImmutableEnumChecker") // a record of texts
    private final ProblemType type;

    CaseProblem(int status, String english, String finnish) {
        this.type = new ProblemType(name().toLowerCase(Locale.ROOT).replace('_', '-'), status, english, finnish);
    }

    /** As it is described under {@code /problems/}. */
    public ProblemType type() {
        return type;
    }

    /** The refusal to throw. */
    public StateRefusal refusal() {
        return StateRefusal.of(type);
    }
}
