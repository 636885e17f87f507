// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.description;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names schemas by their records, one inside another record with that record, such as {@code RecordOrderBody.Line}. No two records may have
 * the same name, for one of them would be described as the other.
 */
public class SchemaNames extends TypeNameResolver {
    private final Map<String, Class<?>> named = new HashMap<>();

    @Override
    protected String getNameOfClass(Class<?> type) {
        var name = name(type);
        var other = named.putIfAbsent(name, type);
        if (other != null && other != type) {
            throw new IllegalStateException(other + " and " + type + " have the same name in the API's description");
        }
        return name;
    }

    /** What a class is called. */
    protected String name(Class<?> type) {
        @Nullable Class<?> around = type.getDeclaringClass();
        return around == null || !around.isRecord() ? type.getSimpleName() : name(around) + "." + type.getSimpleName();
    }
}
