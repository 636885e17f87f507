// SPDX-License-Identifier: Apache-2.0
package fi.lethe.evidence.json;

import java.util.List;

/** Values in their order. */
public record JsonArray(List<Json> elements) implements Json {
    public JsonArray {
        elements = List.copyOf(elements);
    }
}
