// SPDX-License-Identifier: Apache-2.0
package fi.lethe.evidence.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Members in the order in which they are written; two objects are equal where their members are, in whatever order. */
public record JsonObject(SequencedMap<String, Json> members) implements Json {
    public JsonObject {
        members = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(members));
    }

    /** The member's value, or null where there is no such member. */
    public @Nullable Json get(String name) {
        return members.get(name);
    }
}
