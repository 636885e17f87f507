// SPDX-License-Identifier: Apache-2.0
package fi.lethe.rules.roles;

/** The data protection officer cannot be the responsible person too (GDPR Art. 38(6)). */
public final class RolesConflict extends RuntimeException {

    RolesConflict() {
        super("the data protection officer cannot be the responsible person too");
    }
}
