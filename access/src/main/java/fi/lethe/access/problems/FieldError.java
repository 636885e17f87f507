// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.problems;

/**
 * One fault of a body.
 *
 * @param pointer to the place (RFC 6901), such as {@code /contact/email}
 * @param detail what is wrong and how to mend it; never the value
 */
public record FieldError(String pointer, String detail) {}
