// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.reading;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.RecordComponent;

/** What a record's component is called in a body: mostly the same; {@code case} can be no name in Java. */
public final class MemberName {
    private MemberName() {}

    /** The name in JSON. */
    public static String of(RecordComponent component) {
        var other = component.getAccessor().getAnnotation(JsonProperty.class);
        return other == null ? component.getName() : other.value();
    }
}
