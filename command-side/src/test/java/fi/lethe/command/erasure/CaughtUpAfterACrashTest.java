// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.command.CommandSchema;
import fi.lethe.command.CommandSide;
import fi.lethe.command.axon.Foundations;
import fi.lethe.command.customer.catalogue.Customers;
import fi.lethe.command.customer.registering.RegisterCustomer;
import fi.lethe.command.customer.registering.Registering;
import fi.lethe.command.customer.restricting.LiftRestriction;
import fi.lethe.command.customer.restricting.RestrictProcessing;
import fi.lethe.command.customer.restricting.Restricting;
import fi.lethe.command.customer.state.Customer;
import fi.lethe.command.stream.Decision;
import fi.lethe.command.stream.Sent;
import fi.lethe.crypto.KeyState;
import fi.lethe.crypto.KeyVault;
import fi.lethe.crypto.SealContext;
import fi.lethe.crypto.VaultSchema;
import fi.lethe.crypto.VaultSettings;
import fi.lethe.events.Source;
import fi.lethe.events.customer.CustomerEvent;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.customer.RestrictionGround;
import fi.lethe.events.personal.DataUnit;
import fi.lethe.events.personal.PersonName;
import fi.lethe.events.personal.UnitKey;
import fi.lethe.events.personal.Withholding;
import fi.lethe.installation.keys.NewsInLedger;
import fi.lethe.ledger.AppendTicket;
import fi.lethe.ledger.EntryContext;
import fi.lethe.ledger.EventTypes;
import fi.lethe.ledger.LedgerRoles;
import fi.lethe.ledger.LedgerSchema;
import fi.lethe.ledger.LedgerSettings;
import fi.lethe.ledger.LedgerStore;
import fi.lethe.postgres.TestCluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.config.DefaultConfigurer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A process that died between the append and the vault: the next one serves nothing before the vault has caught up. */
class CaughtUpAfterACrashTest {
    private static final Instant TOLD = Instant.parse("2026-11-22T10:00:00Z");

    private final CustomerId maija = new CustomerId(UUID.randomUUID());
    private final DataSource vaultDatabase = TestCluster.dataSource(TestCluster.newDatabase("vault"));
    private final Foundations foundations;
    private final KeyVault vault;

    CaughtUpAfterACrashTest(@TempDir Path keys) throws IOException {
        foundations = foundations(keys);
        vault = foundations.vault();
    }

    @AfterEach
    void close() {
        foundations.ledger().close();
        vault.close();
    }

    @Test
    void a_restriction_and_its_lifting_are_in_the_vault_before_anything_is_served() {
        var name = vault.fresh(DataUnit.IDENTITY);
        var reference = vault.fresh(DataUnit.REFERENCE);
        dying(
                true,
                Registering.REGISTER.decision(Customers.KIND, register(name, reference), Instant.now()),
                name,
                reference);
        dying(
                false,
                Restricting.RESTRICT.decision(
                        Customers.KIND,
                        new RestrictProcessing(maija, RestrictionGround.ACCURACY_CONTESTED, null, null),
                        Instant.now()));
        assertThat(withholdings()).isEmpty();

        served();

        assertThat(withholdings()).containsOnly(name.key().value());
        assertThat(state(name)).isEqualTo(new KeyState.Withheld(Set.of(Withholding.ACCURACY_CONTESTED)));
        assertThat(state(reference)).isEqualTo(new KeyState.Live());

        dying(
                false,
                Restricting.LIFT.decision(Customers.KIND, new LiftRestriction(maija, TOLD, null, null), Instant.now()));
        served();

        assertThat(state(name)).isEqualTo(new KeyState.Live());
    }

    private RegisterCustomer register(UnitKey name, UnitKey reference) {
        try (var lease = vault.lease(List.of(name.key()))) {
            var context = new SealContext(maija.value(), "name", UUID.randomUUID());
            return new RegisterCustomer(
                    maija,
                    Source.SHOP,
                    LocalDate.of(2026, 11, 20),
                    lease.seal(name, new PersonName("Maija Meikäläinen", null), context),
                    null,
                    null,
                    reference.key());
        }
    }

    /** Appends, and does nothing of what follows. */
    private void dying(boolean begins, Decision<Customer, CustomerEvent> decision, UnitKey... fresh) {
        var id = UUID.randomUUID();
        var process = new CommandSide(foundations, 10);
        process.customers()
                .send(
                        new Sent<>(maija.toString(), begins, decision),
                        new AppendTicket(
                                new EntryContext("test", "customers", "rights-request", null, id, id),
                                null,
                                List.of(fresh),
                                Instant.now()),
                        null);
        process.stop();
    }

    private void served() {
        var process = new CommandSide(foundations, 10);
        var configurer = DefaultConfigurer.defaultConfiguration(false);
        process.configureModule(configurer);
        process.start();
        configurer.start().shutdown();
        process.stop();
    }

    /** What the vault itself knows, without the ledger, which a lease asks too. */
    private List<UUID> withholdings() {
        return JdbcClient.create(vaultDatabase)
                .sql("select key_id from vault.vault_withholding where in_force")
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    private KeyState state(UnitKey key) {
        try (var lease = vault.lease(List.of(key.key()))) {
            return lease.state(key.key());
        }
    }

    private Foundations foundations(Path keys) throws IOException {
        var clock = Clock.systemUTC();
        var database = TestCluster.dataSource(TestCluster.newDatabase("ledger"));
        LedgerSchema.migrate(database, new LedgerRoles(null, null, null));
        CommandSchema.migrate(database, null);
        var ledger = LedgerStore.open(
                new LedgerSettings(database, database, clock, Duration.ofSeconds(10), EventTypes.all()));
        VaultSchema.migrate(vaultDatabase, null);
        var vault = KeyVault.open(new VaultSettings(
                vaultDatabase,
                Files.createDirectories(keys.resolve("keys")),
                ledger.origin(),
                clock,
                new NewsInLedger(ledger)));
        return CommandSide.foundations(ledger, vault, database, clock);
    }
}
