// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.access.AccessEvent.AccessDenied;
import fi.lethe.events.access.DenialReason;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeniedAccessTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:10Z");

    private final TestLedger ledger = TestLedger.create();
    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final InstantSource instants = now::get;
    private final Clock clock = instants.withZone(ZoneOffset.UTC);
    private final DeniedAccess denied = new DeniedAccess(ledger.store().access(), clock);
    private final UUID clerk = UUID.randomUUID();

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void each_reason_and_actor_is_one_entry_a_minute_with_its_count() throws InterruptedException {
        for (int i = 0; i < 1000; i++) {
            denied.count(null, DenialReason.NOT_SIGNED_IN);
        }
        denied.count(clerk, DenialReason.ROLE_NOT_PERMITTED);
        denied.count(clerk, DenialReason.ROLE_NOT_PERMITTED);
        denied.recordEnded();
        assertThat(recorded()).isEmpty(); // the minute is not over

        now.set(NOON.plusSeconds(60));
        denied.recordEnded();
        denied.recordEnded();

        var minute = Instant.parse("2026-11-23T12:00:00Z");
        assertThat(recorded())
                .containsExactlyInAnyOrder(
                        new AccessDenied(null, DenialReason.NOT_SIGNED_IN, 1000, minute),
                        new AccessDenied(clerk, DenialReason.ROLE_NOT_PERMITTED, 2, minute));
    }

    @Test
    void many_actors_in_a_minute_lead_to_no_more_than_a_few_entries() throws InterruptedException {
        for (int i = 0; i < 500; i++) {
            denied.count(UUID.randomUUID(), DenialReason.ROLE_NOT_PERMITTED);
        }
        now.set(NOON.plusSeconds(60));
        denied.recordEnded();

        var all = recorded();
        assertThat(all).hasSize(DeniedAccess.MOST_OF_A_MINUTE + 1);
        assertThat(all.stream().mapToInt(AccessDenied::count).sum()).isEqualTo(500);
        assertThat(all).filteredOn(each -> each.reason() == DenialReason.OTHER).hasSize(1);
    }

    @Test
    void an_orderly_end_records_the_minute_under_way() throws InterruptedException {
        denied.count(clerk, DenialReason.AGREEMENT_MISSING);
        denied.close();

        assertThat(recorded())
                .containsExactly(new AccessDenied(
                        clerk, DenialReason.AGREEMENT_MISSING, 1, Instant.parse("2026-11-23T12:00:00Z")));
    }

    private List<AccessDenied> recorded() throws InterruptedException {
        var found = new ArrayList<AccessDenied>();
        try (var stream = ledger.events().openStream(null)) {
            while (stream.hasNextAvailable()) {
                found.add((AccessDenied) stream.nextAvailable().getPayload());
            }
        }
        return found;
    }
}
