// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.proposal;

import fi.lethe.access.problems.ProblemType;

/** Why a proposal cannot be confirmed or declined. */
final class ProposalProblems {
    static final ProblemType UNKNOWN = new ProblemType(
            "proposal-unknown",
            404,
            "Nothing was proposed, or decided, under this id.",
            "Tällä tunnisteella ei ole ehdotusta eikä päätöstä.");
    static final ProblemType OVERTAKEN = new ProblemType(
            "proposal-overtaken",
            409,
            "It was decided already, or something has changed since it was proposed. Look at the account, and propose it anew if it is"
                    + " still wanted.",
            "Asia on jo ratkaistu, tai jokin on muuttunut ehdotuksen jälkeen. Katso käyttäjän tiedot ja ehdota uudelleen, jos muutos on"
                    + " yhä tarpeen.");
    static final ProblemType EXPIRED = new ProblemType(
            "proposal-expired",
            409,
            "Nobody confirmed it within 14 days. Propose it anew if it is still wanted.",
            "Kukaan ei vahvistanut ehdotusta 14 päivässä. Ehdota uudelleen, jos muutos on yhä tarpeen.");
    static final ProblemType ANOTHER = new ProblemType(
            "another-person-confirms",
            409,
            "Another person decides this: responsible or administrator, who neither proposed it nor is concerned.",
            "Tämän ratkaisee toinen henkilö: vastuuhenkilö tai ylläpitäjä, joka ei ole ehdottaja eikä se, jota asia koskee.");

    private ProposalProblems() {}
}
