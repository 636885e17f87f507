// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.due;

import static fi.lethe.command.TestHouse.bean;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.command.CommandSide;
import fi.lethe.command.axon.DerivedId;
import fi.lethe.events.PurposeId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OwnCommandsTest {
    private final UUID correlation = UUID.randomUUID();

    @Test
    void what_follows_from_one_entry_under_different_keys_is_told_apart_and_otherwise_the_id_is_as_it_ever_was() {
        var own = new OwnCommands<>(
                "when-pause-ended-then-start-key-destruction",
                PurposeId.RIGHTS_REQUEST,
                bean(CommandSide.class).customers());

        assertThat(own.id(new Cause(7, correlation)))
                .isEqualTo(DerivedId.of("when-pause-ended-then-start-key-destruction/7"));
        assertThat(own.id(new Cause(7, "consent", correlation)))
                .isNotEqualTo(own.id(new Cause(7, correlation)))
                .isNotEqualTo(own.id(new Cause(7, "objection", correlation)));
    }
}
