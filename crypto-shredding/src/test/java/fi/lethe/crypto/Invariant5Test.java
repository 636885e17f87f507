// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lethe.events.personal.DataUnit;
import fi.lethe.events.personal.PersonName;
import fi.lethe.events.personal.Withholding;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Withheld or forgotten everywhere. */
class Invariant5Test {
    private static TestVault test;
    private static KeyVault here;
    private static KeyVault there;

    @BeforeAll
    static void open() {
        test = new TestVault();
        here = test.node();
        there = test.node();
    }

    @AfterAll
    static void close() {
        test.close();
    }

    @Test
    void invariant_5_after_a_key_is_withheld_no_node_opens_it() {
        var context = TestVault.context();
        var sealed = TestVault.seal(here, here.fresh(DataUnit.IDENTITY), context);
        assertThat(TestVault.open(there, sealed, context)).isInstanceOf(Opened.Known.class);

        here.withhold(List.of(sealed.key()), Withholding.ORDERED, 1);
        assertThat(TestVault.open(there, sealed, context)).isInstanceOf(Opened.Withheld.class);
        assertThat(TestVault.open(here, sealed, context)).isInstanceOf(Opened.Withheld.class);
    }

    @Test
    void invariant_5_after_a_key_is_destroyed_no_node_opens_it() {
        var context = TestVault.context();
        var sealed = TestVault.seal(here, here.fresh(DataUnit.IDENTITY), context);

        there.destroy(TestVault.order(sealed.key()));
        assertThat(TestVault.open(here, sealed, context)).isInstanceOf(Opened.Shredded.class);
        assertThat(TestVault.open(there, sealed, context)).isInstanceOf(Opened.Shredded.class);
    }

    @Test
    void invariant_5_a_key_handed_out_a_moment_ago_is_closed_at_once_too() {
        var withheld = here.fresh(DataUnit.IDENTITY).key();
        here.withhold(List.of(withheld), Withholding.ORDERED, 1);
        var destroyed = here.fresh(DataUnit.IDENTITY).key();
        here.destroy(TestVault.order(destroyed));

        try (var lease = here.lease(List.of(withheld, destroyed))) {
            assertThat(lease.state(withheld)).isInstanceOf(KeyState.Withheld.class);
            assertThat(lease.state(destroyed)).isInstanceOf(KeyState.Shredded.class);
        }
    }

    @Test
    void invariant_5_a_unit_of_work_that_holds_a_key_ends_within_five_seconds() {
        var context = TestVault.context();
        var key = here.fresh(DataUnit.IDENTITY);
        var sealed = TestVault.seal(here, key, context);
        try (var lease = here.lease(List.of(key.key()))) {
            test.advance(Duration.ofMillis(4_900));
            assertThat(lease.open(sealed, PersonName.class, context, Access.ORDINARY))
                    .isInstanceOf(Opened.Known.class);
            test.advance(Duration.ofMillis(200));
            assertThatThrownBy(() -> lease.open(sealed, PersonName.class, context, Access.ORDINARY))
                    .isInstanceOf(LeaseExpired.class);
            assertThatThrownBy(() -> lease.seal(key, TestVault.MAIJA, context)).isInstanceOf(LeaseExpired.class);
        }
    }

    @Test
    void invariant_5_a_key_is_not_remembered_beyond_its_unit_of_work() {
        var key = here.fresh(DataUnit.IDENTITY);
        var context = TestVault.context();
        var sealed = TestVault.seal(here, key, context);
        there.withhold(List.of(key.key()), Withholding.ORDERED, 1);
        assertThat(TestVault.open(here, sealed, context)).isInstanceOf(Opened.Withheld.class);

        var never = here.fresh(DataUnit.IDENTITY).key();
        test.advance(Duration.ofSeconds(3));
        there.withhold(List.of(never), Withholding.ORDERED, 1);
        try (var lease = here.lease(List.of(never))) {
            assertThat(lease.state(never)).isInstanceOf(KeyState.Withheld.class);
        }
    }
}
