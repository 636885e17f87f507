// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing.rows;

import fi.lethe.command.constraints.PersonalIdentityCode;
import fi.lethe.command.importing.csv.Row;
import fi.lethe.command.importing.mapping.Field;
import fi.lethe.command.importing.mapping.Layout;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes a row as the JSON of a command's body, so that it passes the same reader as a body from outside. */
final class RowJson {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<Field> COUNTRIES = Set.of(Field.COUNTRY, Field.BILL_TO_COUNTRY);

    private RowJson() {}

    /** These fields of the row, each where the body has it; what the row leaves out is left out. */
    static ObjectNode of(Layout layout, Row row, Iterable<Field> fields) {
        var body = JSON.createObjectNode();
        for (var field : fields) {
            var pointer = field.pointer();
            var text = layout.text(field, row.values());
            if (pointer != null && text != null) {
                put(
                        body,
                        pointer,
                        written(layout, field, text),
                        COUNTRIES.contains(field) && !layout.isInRow(field, row.values()));
            }
        }
        return body;
    }

    /** What all rows say is no address yet. */
    private static void put(ObjectNode body, String pointer, String text, boolean onlyWithOthers) {
        var steps = pointer.substring(1).split("/", -1);
        ObjectNode node = body;
        for (int i = 0; i < steps.length - 1; i++) {
            var next = node.get(steps[i]);
            if (next == null && onlyWithOthers) {
                return;
            }
            node = next instanceof ObjectNode object ? object : node.putObject(steps[i]);
        }
        node.put(steps[steps.length - 1], text);
    }

    private static String written(Layout layout, Field field, String text) {
        return switch (field.form()) {
            case TEXT, CODE -> text;
            case DAY -> Texts.day(field, text, layout.home().zone()).toString();
            case AMOUNT ->
                Texts.amount(field, text, layout.mapping().reading().decimal()).toPlainString();
            case COUNTRY -> Countries.code(text);
            case YES_OR_NO -> Boolean.toString(Texts.yes(field, text));
        };
    }

    static String required(Layout layout, Row row, Field field) {
        var text = layout.text(field, row.values());
        if (text == null) {
            throw new RowRejected(field.code(), "is required");
        }
        return written(layout, field, text);
    }

    /** An id of the row, in which something must be seen, and which may be no identity code. */
    static RowId id(Layout layout, Row row, Field field) {
        var id = RowId.of(required(layout, row, field));
        if (id.text().isEmpty()) {
            throw new RowRejected(field.code(), "is required");
        }
        if (PersonalIdentityCode.isIn(id.asGiven())) {
            throw new RowRejected(
                    field.code(), "holds a personal identity code, which this register may not hold; give another id");
        }
        return id;
    }

    static byte[] bytes(ObjectNode body) {
        return JSON.writeValueAsBytes(body);
    }

    /** A part of it as text, for comparison with an earlier row; the empty text where there is none. */
    static String part(ObjectNode body, String name) {
        return Objects.toString(body.get(name), "");
    }
}
