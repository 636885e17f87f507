// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.withheld;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.customer.ErasureEvent.ErasureCancelled;
import fi.lethe.events.customer.ErasureEvent.ErasureOrdered;
import fi.lethe.events.customer.ErasureEvent.KeysDestroyed;
import fi.lethe.events.customer.ErasureGround;
import fi.lethe.events.customer.RestrictionEvent.ProcessingRestricted;
import fi.lethe.events.customer.RestrictionEvent.RestrictionLifted;
import fi.lethe.events.customer.RestrictionGround;
import fi.lethe.events.personal.DataUnit;
import fi.lethe.events.personal.KeyId;
import fi.lethe.events.personal.UnitKey;
import fi.lethe.ledger.UnreadableEvent;
import fi.lethe.query.projection.Recorded;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the ledger tells of somebody though entries of theirs cannot be read. */
class AsidePersonTest {
    private static final Instant BEGIN = Instant.parse("2026-11-20T08:00:00Z");

    private final CustomerId id = new CustomerId(UUID.randomUUID());
    private final AsidePerson person = new AsidePerson(id.value());
    private final List<UnitKey> keys = List.of(new UnitKey(DataUnit.IDENTITY, new KeyId(UUID.randomUUID())));
    private long seq;

    @Test
    void an_unreadable_restriction_restricts_on_no_ground_until_one_is_lifted() {
        unreadable("CustomerRegistered");
        assertThat(person.isWithheld()).isFalse();
        unreadable("ProcessingRestricted");

        assertThat(person.isWithheld()).isTrue();
        var restriction = requireNonNull(person.person().restriction());
        assertThat(restriction.since()).isEqualTo(BEGIN.plusSeconds(1));
        assertThat(restriction.ground()).isNull();
        unreadable("RestrictionLifted");
        assertThat(person.isWithheld())
                .as("what cannot be read releases nothing")
                .isTrue();
        add(new RestrictionLifted(id, RestrictionGround.ACCURACY_CONTESTED, BEGIN, keys));
        assertThat(person.isWithheld()).isFalse();
    }

    @Test
    void an_unreadable_order_of_erasure_waits_until_no_known_day_until_it_is_cancelled_or_done() {
        unreadable("ErasureOrdered");

        var erasure = requireNonNull(person.person().erasure());
        assertThat(erasure.since()).isEqualTo(BEGIN);
        assertThat(erasure.due()).isNull();
        unreadable("KeysDestroyed");
        assertThat(person.isWithheld()).isTrue();
        add(new ErasureCancelled(id, keys));
        assertThat(person.isWithheld()).isFalse();

        unreadable("ErasureOrdered");
        add(new KeysDestroyed(id, keys, 1));
        assertThat(person.isWithheld()).isFalse();
    }

    @Test
    void a_restriction_lasts_while_a_key_that_it_names_lives_though_nothing_readable_was_sealed_under_it() {
        var billing = new UnitKey(DataUnit.billing(2026), new KeyId(UUID.randomUUID()));
        unreadable("OrderRecorded");
        add(new ProcessingRestricted(id, RestrictionGround.OBJECTION_PENDING, List.of(keys.getFirst(), billing)));
        add(new ErasureOrdered(id, ErasureGround.NO_LONGER_NEEDED, keys, List.of(), BEGIN));
        add(new KeysDestroyed(id, keys, 1));

        assertThat(requireNonNull(person.person().restriction()).ground()).isEqualTo("OBJECTION_PENDING");
        add(new KeysDestroyed(id, List.of(billing), 2));
        assertThat(person.isWithheld()).isFalse();
    }

    private void unreadable(String type) {
        add(new UnreadableEvent(type, 1, "SomeFailure", List.of()));
    }

    private void add(Object payload) {
        person.add(new Recorded(100 + seq, id.toString(), seq, BEGIN.plusSeconds(seq++), UUID.randomUUID(), payload));
    }
}
