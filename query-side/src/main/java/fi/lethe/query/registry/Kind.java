// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.registry;

import fi.lethe.events.Coded;
import java.util.Locale;

/** The kinds of sealed values that the register holds of a customer. */
enum Kind implements Coded {
    NAME("name", false),
    CONTACT("contact", false),
    ORGANISATION("organisation", false),
    WORK_CONTACT("workContact", false),
    ORDER("lines", true),
    BILLING("invoiceDetails", true);

    private static final long THE_ONLY_ONE = 0;

    private final String field;
    private final boolean many;

    Kind(String field, boolean many) {
        this.field = field;
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

    /** What tells values of one customer and kind apart: of most kinds a new value replaces the one before. */
    long recorded(long position) {
        return many ? position : THE_ONLY_ONE;
    }
}
