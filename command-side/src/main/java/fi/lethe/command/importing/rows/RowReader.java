// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing.rows;

import fi.lethe.access.problems.FieldError;
import fi.lethe.command.importing.csv.Row;
import fi.lethe.command.importing.mapping.Field;
import fi.lethe.command.importing.mapping.Layout;
import fi.lethe.command.importing.mapping.RowKind;
import fi.lethe.command.reading.BodyReader;
import fi.lethe.command.reading.ContentRefused;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Reads rows as customers or invoices; every rule is the door's, for what it makes of a row goes through the door's reader. */
public final class RowReader {
    private static final EnumSet<Field> OF_INVOICES = EnumSet.complementOf(EnumSet.copyOf(RowKind.OF_LINES));

    private final Layout layout;
    private final BodyReader reader;

    /**
     * A reader of the rows of one file.
     *
     * @param reader keeps phone numbers as given where they cannot be read
     */
    public RowReader(Layout layout, BodyReader reader) {
        this.layout = layout;
        this.reader = reader;
    }

    /**
     * The rows as one thing: one row, or those of one invoice.
     *
     * @throws RowRejected where they cannot be taken
     */
    public ReadRow read(List<Row> rows) {
        rows.forEach(this::requireReadable);
        try {
            return switch (layout.mapping().kind()) {
                case CUSTOMERS -> Customers.read(layout, rows.getFirst(), reader);
                case INVOICES -> Invoices.read(layout, rows, reader);
            };
        } catch (ContentRefused refused) {
            var first = refused.errors().getFirst();
            throw new RowRejected(fieldAt(first), first.detail());
        }
    }

    /** Whether the two rows tell of the same invoice. */
    public boolean belongTogether(Row first, Row second) {
        return layout.mapping().kind() == RowKind.INVOICES
                && isWhole(first)
                && isWhole(second)
                && RowKind.OF_LINES.stream().anyMatch(field -> layout.isInRow(field, second.values()))
                && idOf(first).equals(idOf(second))
                && OF_INVOICES.stream().allMatch(field -> agree(field, first, second));
    }

    /** A further line may leave out what the first said of the invoice, and say nothing else. */
    private boolean agree(Field field, Row first, Row second) {
        return !layout.isInRow(field, second.values())
                || Objects.equals(layout.text(field, first.values()), layout.text(field, second.values()));
    }

    /** The row with a value for each column. */
    public Row fitted(Row row) {
        return new Row(row.line(), layout.fitted(row.values()), row.faults());
    }

    private Optional<String> idOf(Row row) {
        return Optional.ofNullable(layout.text(Field.ID, row.values()))
                .map(text -> RowId.of(text).text());
    }

    /** Has the row as many values as the header has names, and none where it has no name? */
    public boolean isWhole(Row row) {
        return layout.isWhole(row.values()) && row.faults().keySet().stream().allMatch(layout::isNamed);
    }

    /** A column that is left out on purpose may hold anything. */
    private void requireReadable(Row row) {
        row.faults()
                .forEach((column, reason) -> layout.fieldOf(column).ifPresent(field -> {
                    throw new RowRejected(field.code(), reason);
                }));
    }

    private String fieldAt(FieldError fault) {
        var pointer = fault.pointer().replaceFirst("^/lines/\\d+", "");
        return Arrays.stream(Field.values())
                .filter(field -> field.pointer() != null && field.pointer().startsWith(pointer))
                .max(Comparator.comparing(field -> pointer.equals(field.pointer())))
                .map(Field::code)
                .orElse("");
    }
}
