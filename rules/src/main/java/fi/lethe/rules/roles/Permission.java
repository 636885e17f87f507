// SPDX-License-Identifier: Apache-2.0
package fi.lethe.rules.roles;

/** The answer to a call; a later constant allows more than an earlier one. */
public enum Permission {
    DENIED,
    /** Allowed, with every personal value left sealed. */
    SEALED_ONLY,
    GRANTED
}
