// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.password;

/**
 * Where a person signs in at the pages of this process; a process without pages has none.
 *
 * @param path below the address at which people reach this installation
 */
public record SignInPlace(String path) {}
