// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.customer.values;

import fi.lethe.events.Coded;
import fi.lethe.events.personal.Contact;
import fi.lethe.events.personal.InvoiceDetails;
import fi.lethe.events.personal.OrderDetails;
import fi.lethe.events.personal.Organisation;
import fi.lethe.events.personal.PersonName;
import fi.lethe.events.personal.PersonalValue;
import java.util.Locale;

/** The kinds of sealed values that the register holds of a customer. */
public enum Kind implements Coded {
    NAME("name", PersonName.class, false),
    CONTACT("contact", Contact.class, false),
    ORGANISATION("organisation", Organisation.class, false),
    WORK_CONTACT("workContact", Contact.class, false),
    ORDER("lines", OrderDetails.class, true),
    BILLING("invoiceDetails", InvoiceDetails.class, true);

    private static final long THE_ONLY_ONE = 0;

    private final String field;
    private final Class<? extends PersonalValue> type;
    private final boolean many;

    Kind(String field, Class<? extends PersonalValue> type, boolean many) {
        this.field = field;
        this.type = type;
        this.many = many;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The command's field that it was sealed as. */
    String field() {
        return field;
    }

    /** What it is when it is readable. */
    Class<? extends PersonalValue> type() {
        return type;
    }

    /** Whether a customer has many values of it, none of which replaces another. */
    public boolean isMany() {
        return many;
    }

    /** What tells values of one customer and kind apart: of most kinds a new value replaces the one before. */
    public long recorded(long position) {
        return many ? position : THE_ONLY_ONE;
    }
}
