// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing.mapping;

import static fi.lethe.command.importing.mapping.Field.*;

import fi.lethe.events.Coded;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a row of a file is. */
public enum RowKind implements Coded {
    CUSTOMERS,
    INVOICES;

    /** The fields of an invoice's line. */
    public static final Set<Field> OF_LINES =
            Collections.unmodifiableSet(EnumSet.of(LINE_DESCRIPTION, LINE_QUANTITY, LINE_UNIT_PRICE));

    /** What a mapping has to say, by a column or once for all rows. */
    public Set<Field> required() {
        return switch (this) {
            case CUSTOMERS -> EnumSet.of(ID, NAME, SOURCE, OBTAINED_ON);
            case INVOICES ->
                EnumSet.of(ID, CUSTOMER, ORDER, ORDERED_ON, TOTAL, CURRENCY, INVOICE, PAID, SOURCE, OBTAINED_ON);
        };
    }

    /** What a mapping may say. */
    public Set<Field> fields() {
        var fields = EnumSet.copyOf(required());
        fields.addAll(
                switch (this) {
                    case CUSTOMERS -> EnumSet.range(CALLED_BY, RESTRICTION_GROUND);
                    case INVOICES -> EnumSet.range(ORDER, SETTLED_ON);
                });
        return fields;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
