// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.form;

import fi.lethe.query.console.Wording;
import java.time.DateTimeException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the body of a command from what was typed. What cannot be put into the form that the API reads is sent as it was typed: the
 * API says at which place it is wrong.
 */
record Body(Typed typed, Wording wording) {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** With its subject, where there is one already. */
    ObjectNode of(CommandForm form, @Nullable UUID subject) {
        var body = object(form.body(), "");
        if (subject != null) {
            body.put(form.subject(), subject.toString());
        }
        return body;
    }

    /** Optional members of which nothing was typed, or that stand as they were shown, are left out, or null where they showed something that can be removed; of required objects the API says what is missing. */
    private ObjectNode object(Field.Group group, String pointer) {
        var object = NODES.objectNode();
        for (var member : group.members()) {
            var place = pointer + "/" + member.name();
            boolean wanted = member.required() && (member instanceof Field.Group || member instanceof Field.Rows);
            if (!typed.isAsShown(place) && (wanted || typed.has(place) || isFlagToBeSaid(member))) {
                object.set(member.name(), node(member, place));
            } else if (typed.removes(place)) {
                object.putNull(member.name());
            }
        }
        return object;
    }

    private static boolean isFlagToBeSaid(Field member) {
        return member instanceof Field.Single single && single.type() == Field.Type.FLAG && single.required();
    }

    private JsonNode node(Field field, String pointer) {
        return switch (field) {
            case Field.Single single -> value(single.type(), typed.at(pointer));
            case Field.Choice _ -> NODES.stringNode(typed.at(pointer));
            case Field.Group group -> object(group, pointer);
            case Field.Rows rows -> array(pointer, rows.each());
            case Field.Choices choices -> array(pointer, new Field.Choice("", true, choices.constants()));
        };
    }

    private JsonNode array(String pointer, Field each) {
        var array = NODES.arrayNode();
        for (int i = 0; i < typed.rows(pointer); i++) {
            array.add(node(each, pointer + "/" + i));
        }
        return array;
    }

    private JsonNode value(Field.Type type, String text) {
        return switch (type) {
            case TEXT, DAY -> NODES.stringNode(text);
            case FLAG -> NODES.booleanNode(text.equals("true"));
            case WHOLE_NUMBER ->
                text.matches("-?\\d{1,18}") ? NODES.numberNode(Long.parseLong(text)) : NODES.stringNode(text);
            case DECIMAL -> NODES.stringNode(Decimals.plain(text, wording.locale()));
            case MOMENT -> NODES.stringNode(moment(text));
        };
    }

    private String moment(String text) {
        try {
            return wording.read(text).toString();
        } catch (DateTimeException _) {
            return text;
        }
    }

    @Override
    public String toString() {
        return "Body[not shown]";
    }
}
