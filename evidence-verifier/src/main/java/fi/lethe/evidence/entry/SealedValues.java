// SPDX-License-Identifier: Apache-2.0
package fi.lethe.evidence.entry;

import fi.lethe.evidence.json.Json;
import fi.lethe.evidence.json.JsonArray;
import fi.lethe.evidence.json.JsonBoolean;
import fi.lethe.evidence.json.JsonInteger;
import fi.lethe.evidence.json.JsonNull;
import fi.lethe.evidence.json.JsonObject;
import fi.lethe.evidence.json.JsonString;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Finds the sealed values of a payload in the order of their appearance.
 *
 * <p>The member names {@code sealed} and {@code token} are reserved: an object with one of them is such a value, whole and
 * well-formed, or the payload is refused. So no ciphertext can hide from the count of ordinals.
 */
final class SealedValues {
    private static final String SEALED = "sealed";
    private static final String TOKEN = "token";
    private static final List<String> MEMBERS = List.of("key", "category", "unit", "commitment", "sha256", "length");

    private SealedValues() {}

    static List<SealedReference> in(JsonObject payload) {
        var found = new ArrayList<SealedReference>();
        collect(payload, found);
        return List.copyOf(found);
    }

    private static void collect(Json value, List<SealedReference> found) {
        switch (value) {
            case JsonObject object when object.get(SEALED) != null -> found.add(sealed(only(object, SEALED)));
            case JsonObject object when object.get(TOKEN) != null -> requireToken(only(object, TOKEN));
            case JsonObject object -> object.members().values().forEach(member -> collect(member, found));
            case JsonArray array -> array.elements().forEach(element -> collect(element, found));
            case JsonString _, JsonInteger _, JsonBoolean _, JsonNull _ -> {}
        }
    }

    private static Json only(JsonObject object, String name) {
        if (object.members().size() != 1) {
            throw new IllegalArgumentException("Something stands beside \"" + name + '"');
        }
        return object.members().firstEntry().getValue();
    }

    private static void requireToken(Json value) {
        CanonicalText.bytes32(text(value));
    }

    private static SealedReference sealed(Json value) {
        if (!(value instanceof JsonObject object)
                || !List.copyOf(object.members().keySet()).equals(MEMBERS)) {
            throw new IllegalArgumentException("A sealed value does not have its members in their order");
        }
        Iterator<Json> members = object.members().values().iterator();
        return new SealedReference(
                CanonicalText.uuid(text(members.next())),
                text(members.next()),
                text(members.next()),
                CanonicalText.bytes32(text(members.next())),
                CanonicalText.bytes32(text(members.next())),
                length(members.next()));
    }

    private static String text(Json value) {
        if (value instanceof JsonString(var text)) {
            return text;
        }
        throw new IllegalArgumentException("A text is expected in a sealed value or token");
    }

    private static int length(Json value) {
        if (value instanceof JsonInteger(var length) && length <= Integer.MAX_VALUE) {
            return (int) length;
        }
        throw new IllegalArgumentException("The length of a sealed value is not a number of bytes");
    }
}
