// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search.index;

import fi.lethe.query.customer.values.Kind;
import java.util.List;
import java.util.UUID;

/**
 * Somebody who may answer a question; to be read again before anybody is told.
 *
 * @param further which of their orders and invoices may
 */
public record Candidate(UUID customer, List<Further> further) {
    /** Into how many classes orders and invoices are put, by the position of their entry modulo this number. */
    public static final int CLASSES = Tag.CLASSES;

    public Candidate {
        further = List.copyOf(further);
    }

    /** One class of the values of a kind of which there are many. */
    public record Further(Kind kind, int ofClass) {}
}
