// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.administration;

import fi.lethe.access.edge.PublicAddress;
import fi.lethe.access.password.GivenLink;
import java.time.Instant;
import java.util.UUID;

/** An account and the link with which its person sets a password; never prints the link. */
record InvitedAnswer(UUID account, String link, Instant expiresAt) {

    static InvitedAnswer of(UUID account, GivenLink link, PublicAddress address) {
        return new InvitedAnswer(account, address.link(link.path()), link.expiresAt());
    }

    @Override
    public String toString() {
        return "InvitedAnswer[" + account + "]";
    }
}
