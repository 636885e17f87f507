// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.accounts;

import fi.lethe.access.edge.PublicAddress;
import fi.lethe.access.password.Links;
import fi.lethe.query.console.kept.Handover;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Gives one-time links, and keeps each for five minutes for the page that shows it. A link stands in no address, and in memory only
 * sealed.
 */
final class GivenLinks {
    private static final Duration KEPT = Duration.ofMinutes(5);

    private final Links links;
    private final PublicAddress address;
    private final Handover given;

    GivenLinks(Links links, PublicAddress address, Clock clock) {
        this.links = links;
        this.address = address;
        this.given = new Handover("link", KEPT, clock);
    }

    /**
     * A link as its page shows it; never prints it.
     *
     * @param waits whether the roles of the account wait for a second person
     */
    record Given(String link, Instant expires, boolean waits) {
        @Override
        public String toString() {
            return "Given[not shown]";
        }
    }

    /** Gives one, and the address of the page that shows it. */
    String give(UUID account, UUID giver, String session, boolean waits) {
        var link = links.give(account, Links.THREE_DAYS, giver);
        var id = given.leave(
                giver,
                session,
                Map.of(
                        "account", account.toString(),
                        "link", address.link(link.path()),
                        "expires", link.expiresAt().toString(),
                        "waits", Boolean.toString(waits)));
        return AccountPages.ALL + "/" + account + "/given-link/" + id;
    }

    /** What is to be shown there; empty where it is another's, or no longer there. */
    Optional<Given> of(UUID account, UUID giver, String session, UUID id) {
        return given.of(giver, session, id)
                .filter(each -> account.toString().equals(each.get("account")))
                .map(each -> new Given(
                        each.getOrDefault("link", ""),
                        Instant.parse(each.getOrDefault("expires", "")),
                        Boolean.parseBoolean(each.get("waits"))));
    }
}
