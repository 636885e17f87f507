// SPDX-License-Identifier: Apache-2.0
package fi.lethe.evidence.json;

/** The value null. */
public record JsonNull() implements Json {}
