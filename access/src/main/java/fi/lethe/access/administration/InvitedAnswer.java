// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.administration;

import com.fasterxml.jackson.annotation.JsonInclude;
import fi.lethe.access.edge.PublicAddress;
import fi.lethe.access.password.GivenLink;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account and the link with which its person sets a password; never prints the link.
 *
 * @param roles what its roles wait for; left out where they count
 */
record InvitedAnswer(
        UUID account,
        String link,
        Instant expiresAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable WaitingAnswer roles) {

    static InvitedAnswer of(UUID account, GivenLink link, PublicAddress address, @Nullable WaitingAnswer roles) {
        return new InvitedAnswer(account, address.link(link.path()), link.expiresAt(), roles);
    }

    @Override
    public String toString() {
        return "InvitedAnswer[" + account + "]";
    }
}
