// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.registry;

import fi.lethe.events.personal.Category;
import fi.lethe.events.personal.Contact;
import fi.lethe.events.personal.Organisation;
import fi.lethe.events.personal.PersonName;
import fi.lethe.query.customer.restricting.Restriction;
import fi.lethe.query.customer.standing.State;
import fi.lethe.query.customer.values.Shown;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Of a customer what is needed to tell them from others; the members are those of {@link CustomerAnswer}. */
public record CustomerSummary(
        UUID customer,
        State state,
        @Nullable Restriction restriction,
        long version,
        long position,
        boolean upToDate,
        Shown<PersonName> name,
        Shown<Contact> contact,
        Shown<Organisation> organisation) {

    /** The categories of what is readable in it. */
    public Set<Category> shown() {
        var shown = EnumSet.noneOf(Category.class);
        if (name instanceof Shown.Known) {
            shown.add(Category.IDENTITY);
        }
        if (contact instanceof Shown.Known) {
            shown.add(Category.CONTACT);
        }
        if (organisation instanceof Shown.Known) {
            shown.add(Category.ORGANISATION);
        }
        return shown;
    }
}
