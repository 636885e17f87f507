// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.password;

import java.util.UUID;

/** What a valid one-time link does. */
sealed interface LinkUse {
    /** Sets the password of this account, as long as the link that was given with this event is good. */
    record SetsPassword(UUID account, long number) implements LinkUse {}

    /** Opens the first administrator's account, under a name and login that they give themselves. */
    record OpensFirst() implements LinkUse {}

    static LinkUse of(LinkRow row) {
        var account = row.account();
        return account == null ? new OpensFirst() : new SetsPassword(account, row.number());
    }
}
