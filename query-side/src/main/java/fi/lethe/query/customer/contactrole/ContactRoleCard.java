// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.customer.contactrole;

import fi.lethe.events.personal.Contact;
import fi.lethe.query.console.Wording;
import fi.lethe.query.customer.card.Card;
import fi.lethe.query.customer.card.Facts;
import fi.lethe.query.customer.card.Values;
import fi.lethe.query.customer.values.Shown;
import fi.lethe.rules.commands.CommandRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** That somebody is contact person of an organisation, and how they are reached there. */
public final class ContactRoleCard {
    private ContactRoleCard() {}

    /** What is held of the role, in office or not. */
    public static Card of(@Nullable ContactRole role, Shown<Contact> workContact, Wording wording) {
        var condition = role == null
                ? List.<String>of()
                : List.of(wording.text("customer.contact-role", wording.moment(role.since())));
        return new Card(
                null,
                condition,
                List.of(new Facts(wording).one("work-contact", workContact, Values::contact)),
                List.of(role == null ? CommandRule.ASSIGN_CONTACT_ROLE : CommandRule.END_CONTACT_ROLE));
    }
}
