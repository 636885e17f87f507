// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.personal;

import java.util.regex.Pattern;

/**
 * What of one person's data a key stands for: a category and a unit within it, such as (BILLING, 2026).
 *
 * @param unit a generation ({@code 1}, {@code private/1}), a financial year, {@code case} or {@code subject}; holds no free text
 */
public record DataUnit(Category category, String unit) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9/-]{0,39}");

    public static final DataUnit IDENTITY = new DataUnit(Category.IDENTITY, "1");
    public static final DataUnit PRIVATE_CONTACT = new DataUnit(Category.CONTACT, "private/1");
    public static final DataUnit WORK_CONTACT = new DataUnit(Category.CONTACT, "work/1");
    public static final DataUnit ORGANISATION = new DataUnit(Category.ORGANISATION, "1");
    public static final DataUnit CORRESPONDENCE = new DataUnit(Category.CORRESPONDENCE, "case");
    public static final DataUnit REFERENCE = new DataUnit(Category.REFERENCE, "subject");

    public DataUnit {
        if (!FORM.matcher(unit).matches()) {
            throw new IllegalArgumentException("a unit is lower-case letters, digits, '/' and '-'");
        }
    }

    /** The orders of a financial year. */
    public static DataUnit orders(int financialYear) {
        return new DataUnit(Category.ORDERS, Integer.toString(financialYear));
    }

    /** The billing of a financial year. */
    public static DataUnit billing(int financialYear) {
        return new DataUnit(Category.BILLING, Integer.toString(financialYear));
    }

    /** The same data in their next generation, under a key of their own. */
    public DataUnit next() {
        return new DataUnit(category, lineage() + (generation() + 1));
    }

    /** Which generation of its data it is; 0 where its category has none. */
    public int generation() {
        return switch (category) {
            case IDENTITY, CONTACT, ORGANISATION, ONLINE, STAFF ->
                unit.matches(".*\\d{1,9}")
                        ? Integer.parseInt(unit.substring(lineage().length()))
                        : 0;
            case ORDERS, BILLING, REFERENCE, CORRESPONDENCE -> 0;
        };
    }

    /** Whether both are generations of the same data. */
    public boolean succeeds(DataUnit other) {
        return equals(other)
                || (category == other.category && generation() > 0 && lineage().equals(other.lineage()));
    }

    private String lineage() {
        return unit.substring(0, unit.lastIndexOf('/') + 1);
    }

    /** Whether these are contact details of somebody's work, whatever their generation. */
    public boolean concernsWork() {
        return category == Category.CONTACT && unit.startsWith("work/");
    }

    @Override
    public String toString() {
        return category.code() + " " + unit;
    }
}
