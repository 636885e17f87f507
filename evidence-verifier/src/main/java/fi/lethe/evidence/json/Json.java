// SPDX-License-Identifier: Apache-2.0
package fi.lethe.evidence.json;

/** A JSON value as entries may hold it: integers only, and no member twice. */
public sealed interface Json permits JsonObject, JsonArray, JsonString, JsonInteger, JsonBoolean, JsonNull {
    /** How deep arrays and objects may stand in each other; a scalar has depth 0. */
    int MAX_DEPTH = 32;
}
