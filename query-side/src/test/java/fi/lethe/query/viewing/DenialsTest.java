// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.viewing;

import static fi.lethe.query.TestServer.bean;
import static fi.lethe.query.TestServer.get;
import static fi.lethe.query.TestServer.getAsNobody;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.Role;
import fi.lethe.events.access.AccessEvent.AccessDenied;
import fi.lethe.events.access.DenialReason;
import fi.lethe.ledger.DeniedAccess;
import fi.lethe.ledger.LedgerEventStore;
import fi.lethe.ledger.LedgerStore;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.junit.jupiter.api.Test;

/** P21: who is kept out is in the trail. */
class DenialsTest {

    @Test
    void p21_who_is_kept_out_is_counted_in_the_ledger_by_actor_and_reason() throws InterruptedException {
        long before = bean(LedgerStore.class).head().size() - 1;
        for (int i = 0; i < 7; i++) {
            assertThat(getAsNobody("/api/audit/entries").statusCode()).isEqualTo(401);
        }
        for (int i = 0; i < 3; i++) {
            assertThat(get(Role.STAFF, "/api/audit/entries").statusCode()).isEqualTo(403);
        }

        bean(DeniedAccess.class).recordAll();

        var recorded = since(before);
        assertThat(recorded)
                .filteredOn(denied -> denied.actor() == null && denied.reason() == DenialReason.NOT_SIGNED_IN)
                .extracting(AccessDenied::count)
                .satisfies(counts -> assertThat(
                                counts.stream().mapToInt(Integer::intValue).sum())
                        .isGreaterThanOrEqualTo(7));
        assertThat(recorded)
                .filteredOn(denied -> denied.actor() != null && denied.reason() == DenialReason.ROLE_NOT_PERMITTED)
                .extracting(AccessDenied::count)
                .satisfies(counts -> assertThat(
                                counts.stream().mapToInt(Integer::intValue).sum())
                        .isGreaterThanOrEqualTo(3));
    }

    @Test
    void a_favicon_and_whatever_else_is_not_there_adds_nothing_to_the_ledger() {
        bean(DeniedAccess.class).recordAll();
        var before = bean(LedgerStore.class).head().size();
        for (var path :
                new String[] {"/favicon.ico", "/favicon.png", "/apple-touch-icon.png", "/api/nothing", "/x/y"}) {
            getAsNobody(path);
        }

        bean(DeniedAccess.class).recordAll();
        assertThat(bean(LedgerStore.class).head().size()).isEqualTo(before);
    }

    private static List<AccessDenied> since(long position) throws InterruptedException {
        var found = new ArrayList<AccessDenied>();
        try (var stream =
                LedgerEventStore.over(bean(LedgerStore.class)).openStream(new GlobalSequenceTrackingToken(position))) {
            while (stream.hasNextAvailable()) {
                if (stream.nextAvailable().getPayload() instanceof AccessDenied denied) {
                    found.add(denied);
                }
            }
        }
        return found;
    }
}
