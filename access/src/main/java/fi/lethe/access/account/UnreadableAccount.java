// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.account;

import java.util.UUID;

/** The entries of an account cannot all be read, or tell what cannot be; it lets nobody in. */
final class UnreadableAccount extends IllegalStateException {
    private static final long serialVersionUID = 1;

    UnreadableAccount(UUID account, RuntimeException cause) {
        super("the entries of account " + account + " cannot be read", cause);
    }
}
