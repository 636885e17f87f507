// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing.rows;

import fi.lethe.access.problems.FieldError;
import fi.lethe.command.importing.csv.Row;
import fi.lethe.command.importing.mapping.Field;
import fi.lethe.command.importing.mapping.Home;
import fi.lethe.command.importing.mapping.Layout;
import fi.lethe.command.importing.mapping.Mapping;
import fi.lethe.command.importing.mapping.MappingRefused;
import fi.lethe.command.importing.mapping.RowKind;
import fi.lethe.command.reading.BodyReader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A row of each kind with which nothing is wrong. With it each of a mapping's constants is tried before a file comes, so that what no row
 * could be taken with is told once, of the mapping.
 */
public final class Specimen {
    private static final Map<Field, String> OF_CUSTOMER = new EnumMap<>(Map.of(
            Field.ID, "1",
            Field.NAME, "Maija Meikäläinen",
            Field.STREET, "Laukaantie 4",
            Field.SOURCE, "LEGACY_REGISTER",
            Field.OBTAINED_ON, "2020-01-01"));
    private static final Map<Field, String> OF_INVOICE = new EnumMap<>(Field.class);

    static {
        OF_INVOICE.putAll(Map.of(
                Field.ID, "1",
                Field.CUSTOMER, "1",
                Field.ORDER, "1",
                Field.INVOICE, "1",
                Field.ORDERED_ON, "2020-01-01",
                Field.TOTAL, "1",
                Field.CURRENCY, "EUR",
                Field.BILL_TO_STREET, "Laukaantie 4"));
        OF_INVOICE.putAll(Map.of(
                Field.PAID, "true",
                Field.SETTLED_ON, "2020-01-02",
                Field.SOURCE, "LEGACY_REGISTER",
                Field.OBTAINED_ON, "2020-01-01"));
    }

    private Specimen() {}

    /**
     * Tries each constant.
     *
     * @throws MappingRefused where no row could be taken with one
     */
    public static void check(Mapping mapping, Home home, BodyReader reader) {
        var faults = new ArrayList<FieldError>();
        mapping.constants()
                .forEach((field, value) -> fault(mapping, field, value, home, reader)
                        .ifPresent(reason -> faults.add(new FieldError("/mapping/constants/" + field.code(), reason))));
        if (!faults.isEmpty()) {
            throw new MappingRefused(mapping.kind(), faults);
        }
    }

    private static Optional<String> fault(Mapping mapping, Field field, String value, Home home, BodyReader reader) {
        var texts = new LinkedHashMap<>(mapping.kind() == RowKind.CUSTOMERS ? OF_CUSTOMER : OF_INVOICE);
        texts.put(field, value);
        var columns = new LinkedHashMap<String, List<Field>>();
        texts.keySet().forEach(each -> columns.put(each.code(), List.of(each)));
        var layout = Layout.of(
                new Mapping(mapping.kind(), mapping.from(), columns, Set.of(), Map.of(), mapping.reading()),
                List.copyOf(columns.keySet()),
                home);
        try {
            new RowReader(layout, reader).read(List.of(new Row(1, List.copyOf(texts.values()))));
            return Optional.empty();
        } catch (RowRejected rejected) {
            return Optional.of(rejected.fault().reason());
        }
    }
}
