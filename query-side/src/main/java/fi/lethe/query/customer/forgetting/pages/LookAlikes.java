// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.customer.forgetting.pages;

import fi.lethe.events.personal.PersonName;
import fi.lethe.query.console.Wording;
import fi.lethe.query.console.search.FoundRow;
import fi.lethe.query.customer.values.Shown;
import fi.lethe.query.registry.CustomerAnswer;
import fi.lethe.query.search.Question;
import fi.lethe.query.search.Search;
import fi.lethe.query.viewing.Viewer;
import java.util.List;

/** Others of the same name, among those whom the reader may open, so that the wrong one is not forgotten. */
final class LookAlikes {
    private static final int MOST = 10;

    private final Search search;

    LookAlikes(Search search) {
        this.search = search;
    }

    /** None where the name cannot be read, or is too short to be looked for. */
    List<FoundRow> of(CustomerAnswer customer, Viewer viewer, Wording wording) {
        if (!(customer.name() instanceof Shown.Known<PersonName>(var name, var _, var _))) {
            return List.of();
        }
        try {
            return search.lookAlikes(Question.of(name.full()), MOST, customer.customer(), viewer).stream()
                    .map(found -> FoundRow.of(found, wording))
                    .toList();
        } catch (IllegalArgumentException _) {
            return List.of();
        }
    }
}
