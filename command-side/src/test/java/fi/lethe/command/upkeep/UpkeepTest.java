// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lethe.access.account.Accounts;
import fi.lethe.command.CommandSide;
import fi.lethe.command.TestHouse;
import fi.lethe.command.axon.Foundations;
import fi.lethe.crypto.Access;
import fi.lethe.crypto.KeyLost;
import fi.lethe.crypto.KeyVault;
import fi.lethe.crypto.Opened;
import fi.lethe.crypto.SealContext;
import fi.lethe.events.Role;
import fi.lethe.events.personal.DataUnit;
import fi.lethe.events.personal.PersonName;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UpkeepTest {

    @Test
    void keys_never_used_are_collected_after_a_day_and_those_of_customers_and_staff_are_not() {
        var response = TestHouse.command("register-customer", """
                {"name":{"full":"Maija Meikäläinen"},"source":"SHOP","obtainedOn":"2026-11-20"}""");
        TestHouse.newToken(Set.of(Role.STAFF));
        var on = TestHouse.bean(Foundations.class);
        var unused = on.vault().fresh(DataUnit.IDENTITY);
        var later = Clock.offset(Clock.systemUTC(), Duration.ofHours(25));

        try (var vault = KeyVault.open(TestHouse.vaultSettings(later))) {
            new Upkeep(on.ledger(), vault, TestHouse.bean(Accounts.class)).run();

            try (var lease = vault.lease(List.of(unused.key()))) {
                assertThatThrownBy(() -> lease.state(unused.key())).isInstanceOf(KeyLost.class);
            }
            assertThat(response.statusCode()).isEqualTo(201);
            var accounts = TestHouse.bean(Accounts.class);
            assertThat(accounts.names(accounts.all()).values())
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(name).isInstanceOf(Opened.Known.class));
            var customer =
                    UUID.fromString(TestHouse.json(response).get("customer").asString());
            var keys = TestHouse.bean(CommandSide.class)
                    .customers()
                    .load(customer)
                    .keys()
                    .idsOf(DataUnit.IDENTITY);
            var name = on.ledger().<PersonName>latestSealed(keys).orElseThrow();
            try (var lease = vault.lease(keys)) {
                var context = new SealContext(customer, "name", name.command());
                assertThat(lease.open(name.sealed(), PersonName.class, context, Access.ORDINARY))
                        .isInstanceOf(Opened.Known.class);
            }
        }
    }
}
