// SPDX-License-Identifier: Apache-2.0
package fi.lethe.evidence.json;

/** Text; a lone surrogate has no spelling in UTF-8 and is refused when written. */
public record JsonString(String value) implements Json {}
