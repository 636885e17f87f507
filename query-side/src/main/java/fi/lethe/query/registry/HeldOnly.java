// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.registry;

import fi.lethe.events.personal.DataUnit;
import fi.lethe.query.customer.standing.State;
import fi.lethe.query.viewing.Viewer;
import fi.lethe.rules.restriction.HeldData;
import java.util.function.Predicate;

/**
 * Which units of a person are kept for what holds them, and not for this reader: of whoever was forgotten in part, by the events that say so.
 *
 * @param now the customer as they stand today, also where a reader asks for an earlier day
 */
record HeldOnly(CustomerRow now, Viewer viewer) implements Predicate<DataUnit> {

    @Override
    public boolean test(DataUnit unit) {
        boolean inContactRole = now.conditions().contactRole() != null;
        return partlyForgotten() && (viewer.lacksCase() || !HeldData.opens(viewer.purpose(), unit, inContactRole));
    }

    /** Also while the rest waits for its erasure. */
    private boolean partlyForgotten() {
        var standing = now.standing();
        return standing.state() == State.PARTLY_FORGOTTEN
                || (standing.state() == State.ERASURE_ORDERED && standing.before() == State.PARTLY_FORGOTTEN);
    }
}
