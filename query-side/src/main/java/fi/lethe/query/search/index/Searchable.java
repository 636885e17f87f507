// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search.index;

import fi.lethe.events.personal.Contact;
import fi.lethe.events.personal.InvoiceDetails;
import fi.lethe.events.personal.OrderDetails;
import fi.lethe.events.personal.Organisation;
import fi.lethe.events.personal.PersonName;
import fi.lethe.events.personal.PersonalValue;
import fi.lethe.events.personal.Requester;
import fi.lethe.events.personal.StaffName;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * By what a personal value can be found; readable, so it lives no longer than the value.
 *
 * @param words found by their beginnings, those of one or two letters whole
 * @param numbers found whole: of customers, orders and invoices, and e-mail addresses and their local parts
 * @param phones digits, found by the last of them
 */
public record Searchable(Set<String> words, Set<String> numbers, Set<String> phones) {
    /** Letters of the shortest beginning that is found. */
    public static final int SHORTEST = 3;

    private static final int LONGEST = 20;
    private static final Pattern SCHEME = Pattern.compile("(?i)^https?://(www\\.)?");

    /** The name on an invoice is no way to its customer: it may outlive the customer's own. */
    public static Searchable of(PersonalValue value) {
        return switch (value) {
            case PersonName name ->
                new Searchable(words(name.full(), name.calledBy()), number(name.customerNumber()), Set.of());
            case Organisation organisation -> new Searchable(words(organisation.name()), Set.of(), Set.of());
            case Contact contact ->
                new Searchable(
                        words(
                                contact.phone(),
                                withoutScheme(contact.www()),
                                contact.address() == null
                                        ? null
                                        : contact.address().street()),
                        email(contact.email()),
                        phone(contact.phone()));
            case OrderDetails order -> new Searchable(Set.of(), Set.of(Folding.fold(order.order())), Set.of());
            case InvoiceDetails invoice -> new Searchable(Set.of(), Set.of(Folding.fold(invoice.number())), Set.of());
            case StaffName _, Requester _, fi.lethe.events.personal.Words _ ->
                new Searchable(Set.of(), Set.of(), Set.of());
        };
    }

    /** By what somebody with all these values can be found. */
    public static Searchable of(Collection<? extends PersonalValue> values) {
        var all = values.stream().map(Searchable::of).toList();
        return new Searchable(
                union(all.stream().map(Searchable::words)),
                union(all.stream().map(Searchable::numbers)),
                union(all.stream().map(Searchable::phones)));
    }

    /** What the index holds codes of. */
    public Set<String> terms() {
        var terms = new LinkedHashSet<>(numbers);
        words.forEach(word -> prefixes(word).forEach(terms::add));
        phones.forEach(phone -> endings(phone).forEach(terms::add));
        return terms;
    }

    /** The longest beginning of a word that the index holds. */
    public static String indexed(String word) {
        return word.codePointCount(0, word.length()) <= LONGEST
                ? word
                : word.substring(0, word.offsetByCodePoints(0, LONGEST));
    }

    private static Stream<String> prefixes(String word) {
        int length = word.codePointCount(0, word.length());
        return length < SHORTEST
                ? Stream.of(word)
                : IntStream.rangeClosed(SHORTEST, Math.min(length, LONGEST))
                        .mapToObj(letters -> word.substring(0, word.offsetByCodePoints(0, letters)));
    }

    private static Stream<String> endings(String phone) {
        return IntStream.rangeClosed(Digits.SHORTEST, phone.length())
                .mapToObj(digits -> phone.substring(phone.length() - digits));
    }

    private static Set<String> words(@Nullable String... texts) {
        return union(Stream.of(texts)
                .flatMap(Stream::ofNullable)
                .map(Folding::fold)
                .map(Words::fromEachBeginning)
                .map(Set::copyOf));
    }

    private static Set<String> number(@Nullable String number) {
        return number == null ? Set.of() : Set.of(Folding.fold(number));
    }

    private static Set<String> email(@Nullable String email) {
        if (email == null) {
            return Set.of();
        }
        int at = email.lastIndexOf('@');
        var spellings = EmailSpellings.of(email).stream().map(Folding::fold).collect(Collectors.toSet());
        if (at > 0) {
            spellings.add(Folding.fold(email.substring(0, at)));
        }
        return spellings;
    }

    private static Set<String> phone(@Nullable String phone) {
        return phone == null ? Set.of() : Digits.within(Folding.fold(phone));
    }

    private static @Nullable String withoutScheme(@Nullable String www) {
        return www == null ? null : SCHEME.matcher(www).replaceFirst("");
    }

    private static Set<String> union(Stream<Set<String>> sets) {
        var all = new LinkedHashSet<String>();
        sets.forEach(all::addAll);
        return all;
    }

    @Override
    public String toString() {
        return "Searchable[not shown]";
    }
}
