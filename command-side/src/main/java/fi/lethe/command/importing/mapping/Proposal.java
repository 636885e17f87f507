// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing.mapping;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A mapping proposed for the headers that are common in Finnish and English. A column that is not recognised stands in it
 * without a field, so that it is refused until somebody has decided; so is what only people can know, such as whether
 * invoices are paid, and so is a second column of one meaning.
 */
public final class Proposal {
    /** One number may be several of these. */
    private static final Set<Field> NUMBERS = EnumSet.of(Field.ID, Field.CUSTOMER_NUMBER, Field.ORDER, Field.INVOICE);

    private static final Set<Field> ADDRESSEE = EnumSet.range(Field.BILL_TO_NAME, Field.BILL_TO_COUNTRY);

    private final Map<String, EnumSet<Field>> columns = new LinkedHashMap<>();

    private Proposal(List<String> header) {
        header.forEach(column -> columns.put(column, EnumSet.noneOf(Field.class)));
    }

    /** The proposal for a header. */
    public static MappingBody of(RowKind kind, List<String> header) {
        var proposal = new Proposal(header);
        switch (kind) {
            case CUSTOMERS -> proposal.recognise(Headers.OF_CUSTOMERS, header, column -> column);
            case INVOICES -> proposal.recogniseInvoices(header);
        }
        var columns = new LinkedHashMap<String, List<String>>();
        proposal.columns.forEach((column, fields) ->
                columns.put(column, fields.stream().map(Field::code).toList()));
        return new MappingBody(
                "older-register", null, null, null, columns, List.of(), Map.of(Field.SOURCE.code(), "LEGACY_REGISTER"));
    }

    private void recogniseInvoices(List<String> header) {
        var ofLines = header.stream().filter(Headers::isOfLine).toList();
        var others = header.stream().filter(column -> !Headers.isOfLine(column)).toList();
        recognise(Headers.OF_LINES, ofLines, Headers::withoutLine);
        recognise(Headers.OF_INVOICES, others, column -> column);
        if (columns.values().stream().flatMap(Collection::stream).noneMatch(ADDRESSEE::contains)) {
            recognise(Headers.OF_DELIVERIES, others, column -> column);
        }
    }

    private void recognise(Headers headers, List<String> among, UnaryOperator<String> name) {
        headers.words().forEach((field, alternatives) -> {
            if (columns.values().stream().anyMatch(fields -> fields.contains(field))) {
                return;
            }
            alternatives.stream()
                    .map(words -> called(words, field, among, name))
                    .filter(called -> !called.isEmpty())
                    .findFirst()
                    .ifPresent(
                            called -> called.forEach(column -> fieldsOf(column).add(field)));
        });
    }

    private List<String> called(Headers.Words words, Field field, List<String> among, UnaryOperator<String> name) {
        return among.stream()
                .filter(column -> words.name(name.apply(column)) && isFree(column, field))
                .limit(words.inParts() ? among.size() : 1)
                .toList();
    }

    private boolean isFree(String column, Field field) {
        var fields = fieldsOf(column);
        return fields.isEmpty() || (NUMBERS.contains(field) && NUMBERS.containsAll(fields));
    }

    private EnumSet<Field> fieldsOf(String column) {
        return columns.computeIfAbsent(column, _ -> EnumSet.noneOf(Field.class));
    }
}
