// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search.index;

import fi.lethe.access.problems.ProblemType;
import fi.lethe.access.problems.Refusal;
import java.util.Map;

/** The index is being built in this process, as after each start; everything but searches is served. */
public final class SearchBuilding extends Refusal {
    /** How it is answered. */
    public static final ProblemType TYPE = new ProblemType(
            "search-building",
            503,
            "The search index is being built in memory, as after each start; percent says how far it is. All else works, try again.",
            "Hakuindeksiä rakennetaan muistiin, kuten jokaisen käynnistyksen jälkeen; percent kertoo, kuinka pitkällä se on."
                    + " Kaikki muu toimii, yritä uudelleen.");

    private static final long serialVersionUID = 1L;
    private static final int RETRY_AFTER = 2;

    private final int percent;

    SearchBuilding(int percent) {
        super(TYPE.status(), TYPE.name(), TYPE.english());
        this.percent = percent;
    }

    /** How far it is, 0 to 99. */
    public int percent() {
        return percent;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("percent", percent);
    }

    @Override
    public int retryAfterSeconds() {
        return RETRY_AFTER;
    }
}
