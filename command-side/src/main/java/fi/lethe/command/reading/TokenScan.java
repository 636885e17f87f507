// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.reading;

import fi.lethe.command.constraints.PersonalIdentityCode;
import fi.lethe.command.constraints.Words;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** Looks at every token of a body before anything is made of it: doubled members and strings that may not be. */
final class TokenScan {
    /** What somebody wrote may be a letter. */
    private static final String SAID = "words";

    private static final int LONGEST_SAID = 20_000;

    private TokenScan() {}

    static void of(JsonMapper mapper, byte[] body, Faults faults) {
        Deque<Set<String>> names = new ArrayDeque<>();
        try (var parser = mapper.createParser(body)) {
            if (body.length == 0) {
                throw new MalformedJson("is empty");
            }
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                look(parser, token, names, faults);
                if (names.isEmpty() && parser.streamReadContext().inRoot() && parser.nextToken() != null) {
                    throw new MalformedJson("goes on after its end");
                }
            }
        }
    }

    /** The places of all members. */
    static Set<String> members(JsonMapper mapper, byte[] body) {
        var members = new HashSet<String>();
        try (var parser = mapper.createParser(body)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME) {
                    members.add(BindingFaults.pointer(parser));
                }
            }
        }
        return members;
    }

    private static void look(JsonParser parser, JsonToken token, Deque<Set<String>> names, Faults faults) {
        switch (token) {
            case START_OBJECT -> names.push(new HashSet<>());
            case END_OBJECT -> names.pop();
            case PROPERTY_NAME -> {
                var name = parser.currentName();
                if (unfit(name, null) != null) {
                    faults.at(parentOf(parser), "has a member whose name may not stand here");
                } else if (!names.element().add(name)) {
                    faults.at(BindingFaults.pointer(parser), "stands twice");
                }
            }
            case VALUE_STRING -> {
                var fault = unfit(parser.getString(), parser.currentName());
                if (fault != null) {
                    faults.at(BindingFaults.pointer(parser), fault);
                }
            }
            default -> {}
        }
    }

    private static String parentOf(JsonParser parser) {
        var parent = parser.streamReadContext().getParent();
        return parent == null ? "" : parent.pathAsPointer().toString();
    }

    private static @Nullable String unfit(String text, @Nullable String member) {
        int longest = SAID.equals(member) ? LONGEST_SAID : BodyRules.LONGEST_TEXT;
        if (text.length() > longest) {
            return "is longer than " + longest + " characters";
        }
        if (PersonalIdentityCode.isIn(text)) {
            return Words.FAULT;
        }
        return !isPlain(text) && text.codePoints().anyMatch(TokenScan::isUnfit)
                ? "holds a control character or half of a surrogate pair"
                : null;
    }

    /** Letters, digits and signs of ASCII alone, as most strings are. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private static boolean isUnfit(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED -> character != '\n' && character != '\t';
            default -> false;
        };
    }
}
