// SPDX-License-Identifier: Apache-2.0
package fi.lethe.evidence.json;

/** True or false. */
public record JsonBoolean(boolean value) implements Json {}
