// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.password;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a valid one-time link does. */
sealed interface LinkUse {
    /** Sets the password of this account. */
    record SetsPassword(UUID account) implements LinkUse {}

    /** Opens the first administrator's account, under a name and login that they give themselves. */
    record OpensFirst() implements LinkUse {}

    static LinkUse of(@Nullable UUID account) {
        return account == null ? new OpensFirst() : new SetsPassword(account);
    }
}
