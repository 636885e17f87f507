// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.reading;

import fi.lethe.events.personal.Contact;
import fi.lethe.events.personal.Money;
import fi.lethe.events.personal.Organisation;
import fi.lethe.events.personal.PersonName;
import fi.lethe.events.personal.PostalAddress;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What must hold of a value beyond its type; walks a body and looks at each value of a kind that has rules. */
final class ValueChecks {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private final Clock clock;
    private final boolean phonesMustFit;

    ValueChecks(Clock clock, boolean phonesMustFit) {
        this.clock = clock;
        this.phonesMustFit = phonesMustFit;
    }

    void check(@Nullable Object value, String pointer, Faults faults) {
        switch (value) {
            case null -> {}
            case PersonName name -> notBlank(name.full(), pointer + "/full", faults);
            case Organisation organisation -> organisation(organisation, pointer, faults);
            case Contact contact -> contact(contact, pointer, faults);
            case Money money -> money(money, pointer, faults);
            case LocalDate day -> day(day, pointer, faults);
            case Instant instant -> instant(instant, pointer, faults);
            case PostalAddress address -> address(address, pointer, faults);
            case String text -> notBlank(text, pointer, faults);
            case List<?> list -> members(list, pointer, faults);
            case Record record
            when record.getClass().getName().startsWith("fi.lethe.command.") -> components(record, pointer, faults);
            default -> {}
        }
    }

    private void components(Record record, String pointer, Faults faults) {
        for (var member : Members.of(record.getClass())) {
            check(member.in(record), pointer + "/" + member.name(), faults);
        }
    }

    private void members(List<?> list, String pointer, Faults faults) {
        if (list.size() > 500) {
            faults.at(pointer, "has more than 500 elements");
        }
        for (int i = 0; i < Math.min(500, list.size()); i++) {
            check(list.get(i), pointer + "/" + i, faults);
        }
    }

    private void contact(Contact contact, String pointer, Faults faults) {
        if (contact.email() != null && !ContactForms.isEmail(contact.email())) {
            faults.at(pointer + "/email", "is not an e-mail address");
        }
        if (contact.phone() != null && phonesMustFit && !ContactForms.isPhone(contact.phone())) {
            faults.at(pointer + "/phone", "is not a phone number; write it as +358 40 1234567");
        }
        if (contact.www() != null && !ContactForms.isWebAddress(contact.www())) {
            faults.at(pointer + "/www", "is not a web address; write it as https://esimerkki.fi");
        }
        check(contact.address(), pointer + "/address", faults);
    }

    private static void address(PostalAddress address, String pointer, Faults faults) {
        if (address.country() != null && !COUNTRIES.contains(address.country())) {
            faults.at(pointer + "/country", "is not a country's two-letter code (ISO 3166-1)");
        }
    }

    private static void organisation(Organisation organisation, String pointer, Faults faults) {
        notBlank(organisation.name(), pointer + "/name", faults);
        if (organisation.businessId() != null && !BusinessId.isValid(organisation.businessId())) {
            faults.at(pointer + "/businessId", "is not a business id such as 0112038-9; look at its check digit");
        }
    }

    private static void money(Money money, String pointer, Faults faults) {
        if (money.currency() != null && !CURRENCIES.contains(money.currency())) {
            faults.at(pointer + "/currency", "is not a currency's code (ISO 4217)");
        }
        if (money.amount() != null
                && (money.amount().scale() > 6 || money.amount().precision() > 18)) {
            faults.at(pointer + "/amount", "has too many digits");
        }
    }

    private void day(LocalDate day, String pointer, Faults faults) {
        if ((pointer.endsWith("/obtainedOn") || pointer.endsWith("/endedOn"))
                && day.isAfter(LocalDate.now(clock).plusDays(1))) {
            faults.at(pointer, "is in the future");
        }
    }

    private void instant(Instant instant, String pointer, Faults faults) {
        if (pointer.endsWith("/informedAt") && instant.isAfter(clock.instant())) {
            faults.at(pointer, "is in the future; the customer is told before, not after");
        }
    }

    private static void notBlank(@Nullable String text, String pointer, Faults faults) {
        if (text != null && text.isBlank()) {
            faults.at(pointer, "is empty; leave it out or give it");
        }
    }
}
