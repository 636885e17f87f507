// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing.rows;

import fi.lethe.command.customer.ordering.RecordOrderBody;
import fi.lethe.command.importing.csv.Row;
import fi.lethe.command.importing.mapping.Field;
import fi.lethe.command.importing.mapping.Layout;
import fi.lethe.command.importing.mapping.RowKind;
import fi.lethe.command.reading.BodyReader;
import fi.lethe.command.reading.ContentRefused;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Reads rows as an order with its invoice. */
final class Invoices {
    private static final EnumSet<Field> FIELDS = EnumSet.range(Field.ORDER, Field.BILL_TO_COUNTRY);

    static {
        FIELDS.add(Field.SOURCE);
        FIELDS.add(Field.OBTAINED_ON);
    }

    private Invoices() {}

    static InvoiceRow read(Layout layout, List<Row> rows, BodyReader reader) {
        var first = rows.getFirst();
        var id = RowJson.id(layout, first, Field.ID);
        var owner = RowJson.id(layout, first, Field.CUSTOMER);
        var json = RowJson.of(layout, first, FIELDS);
        addLines(layout, rows, json);
        var content = json.deepCopy().without(List.of("source", "obtainedOn")).toString();
        json.put("customer", InvoiceRow.NOBODY.toString());
        var body = reader.read(RowJson.bytes(json), RecordOrderBody.class);
        if (!body.faults().isEmpty()) {
            throw new ContentRefused(body.faults());
        }
        var settledOn = body.asksForPayment() ? settledOn(layout, first, reader) : null;
        return new InvoiceRow(
                first.line(),
                id,
                owner,
                body,
                content,
                settledOn == null
                        ? null
                        : settledOn.atStartOfDay(ZoneOffset.UTC).toInstant(),
                InvoiceDoubts.of(layout, first, body, settledOn, PastDay.today(layout, reader)));
    }

    private static void addLines(Layout layout, List<Row> rows, ObjectNode json) {
        var lines = json.putArray("lines");
        for (var row : rows) {
            var line = RowJson.of(layout, row, RowKind.OF_LINES);
            if (!line.isEmpty()) {
                lines.add(line);
            }
        }
    }

    /** That it is paid is said or is not; nothing is concluded from what is missing. */
    private static @Nullable LocalDate settledOn(Layout layout, Row row, BodyReader reader) {
        if (!Boolean.parseBoolean(RowJson.required(layout, row, Field.PAID))) {
            return null;
        }
        return PastDay.of(layout, row, Field.SETTLED_ON, reader, "is in the future, where nobody has paid yet");
    }
}
