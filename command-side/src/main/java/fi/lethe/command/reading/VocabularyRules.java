// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.reading;

import fi.lethe.command.constraints.AllowedAmount;
import fi.lethe.command.constraints.AtTheDoor;
import fi.lethe.command.constraints.CountryCode;
import fi.lethe.command.constraints.CurrencyCode;
import fi.lethe.command.constraints.EmailAddress;
import fi.lethe.command.constraints.FewDigits;
import fi.lethe.command.constraints.Filled;
import fi.lethe.command.constraints.FinnishBusinessId;
import fi.lethe.command.constraints.PhoneNumber;
import fi.lethe.command.constraints.PhoneOfCountry;
import fi.lethe.command.constraints.WebAddress;
import fi.lethe.command.constraints.Words;
import fi.lethe.events.personal.Contact;
import fi.lethe.events.personal.Money;
import fi.lethe.events.personal.Organisation;
import fi.lethe.events.personal.PersonName;
import fi.lethe.events.personal.PostalAddress;
import fi.lethe.events.personal.Requester;
import java.lang.annotation.Annotation;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hibernate.validator.cfg.ConstraintMapping;
import org.hibernate.validator.cfg.GenericConstraintDef;
import org.hibernate.validator.cfg.context.TypeConstraintMappingContext;
import org.hibernate.validator.cfg.defs.SizeDef;

/** The constraints of the vocabulary's own values, whose records know of no library. */
final class VocabularyRules {
    private static final int LONGEST_NUMBER = 40;

    private VocabularyRules() {}

    static void describe(Supplier<ConstraintMapping> create, Consumer<ConstraintMapping> add) {
        var mapping = create.get();
        var name = mapping.type(PersonName.class);
        member(name, "full", Filled.class, Words.class);
        member(name, "calledBy", Words.class);
        name.field("customerNumber")
                .constraint(new GenericConstraintDef<>(Filled.class))
                .constraint(new SizeDef().max(LONGEST_NUMBER).message("is longer than 40 characters"));
        contact(mapping.type(Contact.class));
        var address = mapping.type(PostalAddress.class);
        member(address, "street", Words.class);
        member(address, "locality", Words.class);
        member(address, "country", CountryCode.class);
        var organisation = mapping.type(Organisation.class);
        member(organisation, "name", Filled.class, Words.class);
        member(organisation, "businessId", FinnishBusinessId.class);
        member(organisation, "role", Words.class);
        var money = mapping.type(Money.class);
        money.constraint(new GenericConstraintDef<>(AllowedAmount.class));
        member(money, "amount", FewDigits.class);
        member(money, "currency", CurrencyCode.class);
        var requester = mapping.type(Requester.class);
        member(requester, "name", Filled.class, Words.class);
        member(requester, "contact", Filled.class);
        member(requester, "relation", Filled.class, Words.class);
        add.accept(mapping);
    }

    private static void contact(TypeConstraintMappingContext<Contact> contact) {
        member(contact, "email", EmailAddress.class);
        contact.field("phone").constraint(new GenericConstraintDef<>(PhoneNumber.class).groups(AtTheDoor.class));
        contact.field("www").constraint(new GenericConstraintDef<>(WebAddress.class).groups(AtTheDoor.class));
        contact.constraint(new GenericConstraintDef<>(PhoneOfCountry.class).groups(AtTheDoor.class));
        contact.field("address").valid();
    }

    @SafeVarargs
    private static void member(
            TypeConstraintMappingContext<?> type, String name, Class<? extends Annotation>... constraints) {
        var member = type.field(name);
        for (var constraint : constraints) {
            member.constraint(new GenericConstraintDef<>(constraint));
        }
    }
}
