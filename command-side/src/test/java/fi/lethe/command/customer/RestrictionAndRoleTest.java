// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer;

import static fi.lethe.command.customer.CustomersByState.PAUSE;
import static fi.lethe.command.customer.CustomersByState.customer;
import static fi.lethe.command.customer.CustomersByState.destroyed;
import static fi.lethe.command.customer.CustomersByState.run;
import static fi.lethe.command.customer.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.lethe.events.ProcessingException;
import fi.lethe.events.customer.CustomerState;
import fi.lethe.events.customer.ErasureEvent.ErasureOrdered;
import fi.lethe.events.customer.ErasureEvent.KeyDestructionStarted;
import fi.lethe.events.customer.RestrictionEvent.ProcessingRestricted;
import fi.lethe.events.customer.RestrictionEvent.RestrictionExtended;
import fi.lethe.events.customer.RestrictionEvent.RestrictionLifted;
import fi.lethe.events.customer.RestrictionGround;
import fi.lethe.events.personal.UnitKey;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a restriction, a contact role and the end of a relationship mean for keys and erasures. */
class RestrictionAndRoleTest {
    @Test
    void a_cancelled_erasure_restores_the_end_of_the_relationship_and_the_restriction() {
        var ended = run(run(customer("ENDED-RESTRICTED"), Samples.forget(PAUSE)), Samples.cancel());

        assertEquals(CustomerState.ENDED, ended.lifecycle().state());
        assertEquals(RestrictionGround.ACCURACY_CONTESTED, ended.restriction().ground());
    }

    @Test
    void a_restriction_reaches_every_key_but_that_of_the_tokens() {
        var restricted = (ProcessingRestricted)
                Deciding.decide(customer("ACTIVE"), Samples.restrict(RestrictionGround.ACCURACY_CONTESTED))
                        .getFirst();

        assertThat(units(restricted.keys()))
                .containsExactlyInAnyOrder("IDENTITY 1", "CONTACT private/1", "ORDERS 2026", "BILLING 2026");
    }

    @Test
    void keys_first_used_while_restricted_are_restricted_too_and_released_with_the_others() {
        var events = Deciding.decide(customer("RESTRICTED"), Samples.order(2027, "2", ProcessingException.CONSENT));

        assertThat(units(((RestrictionExtended) events.getLast()).keys())).containsExactly("ORDERS 2027");
        var lifted = (RestrictionLifted) Deciding.decide(customer("RESTRICTED").evolve(events), Samples.lift())
                .getFirst();
        assertThat(units(lifted.released()))
                .contains("ORDERS 2027", "ORDERS 2026")
                .doesNotContain("REFERENCE subject");
    }

    @Test
    void of_a_contact_person_in_office_who_it_is_for_whom_and_how_to_reach_them_at_work_is_kept() {
        var order = (ErasureOrdered)
                Deciding.decide(customer("IN-ROLE"), Samples.forget(PAUSE)).getFirst();

        assertThat(units(order.shred())).containsExactlyInAnyOrder("CONTACT private/1", "ORDERS 2026");
        assertThat(order.retained().stream().map(kept -> kept.unit() + " " + kept.ground()))
                .containsExactlyInAnyOrder(
                        "BILLING 2026 OPEN_INVOICE",
                        "IDENTITY 1 CONTACT_ROLE",
                        "ORGANISATION 1 CONTACT_ROLE",
                        "CONTACT work/1 CONTACT_ROLE");
    }

    @Test
    void a_role_that_ends_during_the_pause_holds_nothing_back() {
        var ended = run(customer("ORDERED-IN-ROLE"), Samples.endRole());
        var started = (KeyDestructionStarted) Deciding.decide(ended, Samples.startDestruction(NOON.plus(PAUSE)))
                .getFirst();

        assertThat(units(started.keys())).contains("IDENTITY 1", "ORGANISATION 1", "CONTACT work/1");
    }

    @Test
    void lifting_a_restriction_that_opposed_erasure_lets_the_rest_go() {
        var lifted = run(customer("PAID-OPPOSED"), Samples.lift());
        var order = (ErasureOrdered)
                Deciding.decide(lifted, Samples.forgetTheRest()).getFirst();

        assertThat(units(order.shred())).containsExactlyInAnyOrder("BILLING 2026", "REFERENCE subject");
        assertThat(order.keysDieAt()).isEqualTo(NOON);
    }

    @Test
    void with_the_last_key_a_restriction_ends() {
        var restricted = run(run(customer("RESTRICTED"), Samples.settle("INV-1")), Samples.forget(PAUSE));
        var dead = destroyed(run(restricted, Samples.startDestruction(NOON.plus(PAUSE))));

        assertEquals(CustomerState.FORGOTTEN, dead.lifecycle().state());
        assertThat(dead.restriction().inForce()).isFalse();
    }

    private static List<String> units(List<UnitKey> keys) {
        return keys.stream().map(key -> key.unit().toString()).toList();
    }
}
