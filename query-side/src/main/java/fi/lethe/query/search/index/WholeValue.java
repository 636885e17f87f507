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
import fi.lethe.query.customer.values.Kind;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A value that somebody who is withheld can be found by, if it is given whole: its spelling is folded, parts of it match nothing.
 *
 * @param what it is; an address does not match a number of the same letters
 * @param folded readable, so it lives no longer than the value
 */
public record WholeValue(What what, String folded) {
    private static final int LONGEST_COUNTRY_CODE = 3;

    /** What a whole value is. */
    public enum What {
        /** Of an order or an invoice. */
        NUMBER,
        /** By which another register knows the customer. */
        CUSTOMER_NUMBER,
        /** The full name, its words in any order. */
        NAME,
        /** An e-mail address, a phone number with or without its country's code, or a street address. */
        CONTACT
    }

    /** The number of an order or an invoice. */
    public static WholeValue number(String text) {
        return new WholeValue(What.NUMBER, Folding.fold(text));
    }

    /** The number by which another register knows the customer. */
    public static WholeValue customerNumber(String text) {
        return new WholeValue(What.CUSTOMER_NUMBER, Folding.fold(text));
    }

    /** A full name. */
    public static WholeValue name(String text) {
        var words = Words.of(Folding.fold(text)).stream().sorted().toList();
        return new WholeValue(What.NAME, String.join(" ", words));
    }

    /** An e-mail address, a phone number or a street address. */
    public static WholeValue contact(String text) {
        var folded = Folding.fold(text);
        return new WholeValue(What.CONTACT, Digits.of(folded).orElse(folded));
    }

    /** Whether there are any of a value of this kind. */
    static boolean isOf(Kind kind) {
        return switch (kind) {
            case NAME, CONTACT, WORK_CONTACT, ORDER, BILLING -> true;
            case ORGANISATION -> false;
        };
    }

    /** By which of these a value's customer is found. */
    static Set<WholeValue> of(PersonalValue value) {
        var values = new LinkedHashSet<WholeValue>();
        switch (value) {
            case PersonName name -> {
                values.add(name(name.full()));
                if (name.customerNumber() != null) {
                    values.add(customerNumber(name.customerNumber()));
                }
            }
            case Contact contact -> {
                if (contact.email() != null) {
                    EmailSpellings.of(contact.email()).forEach(email -> addContact(values, email));
                }
                addPhone(values, contact.phone());
                addContact(
                        values,
                        contact.address() == null ? null : contact.address().street());
            }
            case OrderDetails order -> values.add(number(order.order()));
            case InvoiceDetails invoice -> values.add(number(invoice.number()));
            case Organisation _, StaffName _, Requester _, fi.lethe.events.personal.Words _ -> {}
        }
        values.removeIf(each -> each.folded().isEmpty());
        return values;
    }

    private static void addContact(Set<WholeValue> values, @Nullable String text) {
        if (text != null) {
            values.add(contact(text));
        }
    }

    private static void addPhone(Set<WholeValue> values, @Nullable String phone) {
        if (phone == null) {
            return;
        }
        addContact(values, phone); // as it was given
        Digits.within(Folding.fold(phone)).forEach(digits -> addDigits(values, phone, digits));
    }

    private static void addDigits(Set<WholeValue> values, String phone, String digits) {
        int codes = phone.startsWith("+") ? Math.min(LONGEST_COUNTRY_CODE, digits.length() - Digits.SHORTEST) : 0;
        for (int left = 0; left <= codes; left++) {
            values.add(new WholeValue(What.CONTACT, digits.substring(left)));
        }
    }

    /** What a code is made of. */
    String term() {
        return what.name() + '\0' + folded;
    }

    @Override
    public String toString() {
        return "WholeValue[" + what + ", not shown]";
    }
}
