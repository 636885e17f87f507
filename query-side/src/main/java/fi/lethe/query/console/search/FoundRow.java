// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.search;

import fi.lethe.events.personal.PersonName;
import fi.lethe.query.console.Wording;
import fi.lethe.query.customer.card.Values;
import fi.lethe.query.customer.values.Shown;
import fi.lethe.query.registry.CustomerSummary;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * One of those found, in words; never prints them.
 *
 * @param number by which another register knows them; empty where there is none
 */
public record FoundRow(
        UUID customer,
        String name,
        String number,
        List<String> organisation,
        List<String> contact,
        String state,
        String restriction) {
    /** Of a summary. */
    public static FoundRow of(CustomerSummary found, Wording wording) {
        var values = new Values(wording);
        var restriction = found.restriction();
        return new FoundRow(
                found.customer(),
                String.join(" ", values.of(found.name(), name -> List.of(name.full()))),
                found.name() instanceof Shown.Known<PersonName>(var name, var _, var _)
                        ? Objects.requireNonNullElse(name.customerNumber(), "")
                        : "",
                values.given(found.organisation(), organisation -> List.of(organisation.name())),
                values.given(found.contact(), contact -> Values.present(contact.email(), contact.phone())),
                wording.text("state." + found.state().name()),
                restriction == null ? "" : wording.text("restriction-ground." + restriction.ground()));
    }

    @Override
    public String toString() {
        return "FoundRow[not shown]";
    }
}
