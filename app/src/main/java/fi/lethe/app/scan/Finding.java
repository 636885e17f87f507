// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.scan;

/**
 * A value that was found.
 *
 * @param value that was looked for
 * @param place a file, or a column of a table
 */
public record Finding(String value, String place) {}
