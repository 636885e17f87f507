// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.description;

import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What may be null. */
public final class OrNull {
    private OrNull() {}

    /** The same value, or null. */
    public static Schema<?> of(Schema<?> value) {
        if (value.get$ref() != null || value.getEnum() != null || value.getOneOf() != null) {
            return new Schema<>().oneOf(List.of(value, new Schema<>().types(Set.of("null"))));
        }
        var types = new LinkedHashSet<>(
                value.getTypes() == null ? Set.of(Objects.requireNonNull(value.getType())) : value.getTypes());
        types.add("null");
        value.setType(null);
        value.setTypes(types);
        return value;
    }
}
