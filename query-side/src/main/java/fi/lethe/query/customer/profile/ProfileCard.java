// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.customer.profile;

import fi.lethe.events.personal.Contact;
import fi.lethe.events.personal.Organisation;
import fi.lethe.events.personal.PersonName;
import fi.lethe.query.console.Wording;
import fi.lethe.query.customer.card.Card;
import fi.lethe.query.customer.card.Facts;
import fi.lethe.query.customer.card.Values;
import fi.lethe.query.customer.values.Shown;
import fi.lethe.rules.commands.CommandRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Name, contact details and organisation. */
public final class ProfileCard {
    private ProfileCard() {}

    /** What is held of them. */
    public static Card of(
            Shown<PersonName> name, Shown<Contact> contact, Shown<Organisation> organisation, Wording wording) {
        var facts = new Facts(wording);
        return Card.facts(
                List.of(
                        facts.one("name", name, known -> name(known, wording)),
                        facts.one("contact", contact, Values::contact),
                        facts.one("organisation", organisation, ProfileCard::organisation)),
                CommandRule.CHANGE_CONTACT_DETAILS,
                CommandRule.RECTIFY_DATA);
    }

    private static List<String> name(PersonName name, Wording wording) {
        return List.of(
                name.full(),
                with("value.called-by", name.calledBy(), wording),
                with("value.customer-number", name.customerNumber(), wording));
    }

    private static String with(String words, @Nullable String text, Wording wording) {
        return text == null ? "" : wording.text(words, text);
    }

    private static List<String> organisation(Organisation organisation) {
        return Values.present(organisation.name(), organisation.businessId(), organisation.role());
    }
}
