// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.erasure;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.command.CommandSchema;
import fi.lethe.command.CommandSide;
import fi.lethe.command.axon.Foundations;
import fi.lethe.command.customer.catalogue.Customers;
import fi.lethe.command.customer.rectifying.RectifyData;
import fi.lethe.command.customer.rectifying.Rectifying;
import fi.lethe.command.customer.registering.RegisterCustomer;
import fi.lethe.command.customer.registering.Registering;
import fi.lethe.command.customer.restricting.LiftRestriction;
import fi.lethe.command.customer.restricting.RestrictProcessing;
import fi.lethe.command.customer.restricting.Restricting;
import fi.lethe.command.customer.state.Customer;
import fi.lethe.command.due.Cause;
import fi.lethe.command.due.OwnCommands;
import fi.lethe.command.stream.Decision;
import fi.lethe.command.stream.Sent;
import fi.lethe.crypto.DestructionOrder;
import fi.lethe.crypto.KeyState;
import fi.lethe.crypto.KeyVault;
import fi.lethe.crypto.SealContext;
import fi.lethe.crypto.VaultSchema;
import fi.lethe.crypto.VaultSettings;
import fi.lethe.events.PurposeId;
import fi.lethe.events.Source;
import fi.lethe.events.customer.CustomerEvent;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.customer.DisposalEvent.DataDisposed;
import fi.lethe.events.customer.DisposalEvent.DisposalOrdered;
import fi.lethe.events.customer.DisposalGround;
import fi.lethe.events.customer.RectificationEvent.DataRectified;
import fi.lethe.events.customer.RectificationGround;
import fi.lethe.events.customer.RectifiedField;
import fi.lethe.events.customer.RestrictionGround;
import fi.lethe.events.personal.DataUnit;
import fi.lethe.events.personal.Organisation;
import fi.lethe.events.personal.PersonName;
import fi.lethe.events.personal.UnitKey;
import fi.lethe.events.personal.Withholding;
import fi.lethe.installation.keys.NewsInLedger;
import fi.lethe.ledger.AppendTicket;
import fi.lethe.ledger.EntryContext;
import fi.lethe.ledger.EntryMetaData;
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
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
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
    void a_restriction_and_its_lifting_are_in_the_vault_before_anything_is_served() throws Exception {
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

    /** Killed behind the vault's destruction, before the ledger was told: the next process tells it, once, of that same destruction. */
    @Test
    void a_disposal_that_only_the_vault_knows_is_told_to_the_ledger() throws Exception {
        var name = vault.fresh(DataUnit.IDENTITY);
        var reference = vault.fresh(DataUnit.REFERENCE);
        var firm = vault.fresh(DataUnit.ORGANISATION);
        dying(
                true,
                Registering.REGISTER.decision(Customers.KIND, register(name, reference, firm), Instant.now()),
                name,
                reference,
                firm);
        dying(false, removingTheOrganisation());
        var ordered = entries().getLast();
        assertThat(ordered.getPayload()).isInstanceOf(DisposalOrdered.class);
        long sequence = vault.destroy(orderOf(ordered, firm));

        servedUntil(() -> entries().getLast().getPayload() instanceof DataDisposed);
        served();

        assertThat(entries().stream().map(entry -> (Object) entry.getPayload()).filter(DataDisposed.class::isInstance))
                .containsExactly(new DataDisposed(maija, List.of(firm), sequence, position(ordered)));
        assertThat(state(firm)).isInstanceOf(KeyState.Shredded.class);
        assertThat(state(name)).isEqualTo(new KeyState.Live());
    }

    private Decision<Customer, CustomerEvent> removingTheOrganisation() {
        var day = LocalDate.of(2026, 11, 20);
        var removed = new DataRectified(
                maija,
                RectifiedField.ORGANISATION,
                RectificationGround.OUTDATED,
                Source.CUSTOMER_NOTICE,
                day,
                null,
                null,
                null,
                List.of(),
                null);
        var command = new RectifyData(
                maija, removed.source(), removed, DataUnit.ORGANISATION, DisposalGround.REMOVED, null, null, null);
        return Rectifying.rectify((_, _) -> true).decision(Customers.KIND, command, Instant.now());
    }

    /** As {@link WhenDisposalOrderedThenDestroyKeys} gives it. */
    private DestructionOrder orderOf(DomainEventMessage<?> ordered, UnitKey key) {
        var own = new OwnCommands<Customer, CustomerEvent>(
                "when-disposal-ordered-then-destroy-keys",
                PurposeId.RIGHTS_REQUEST,
                new CommandSide(foundations, 10).customers());
        long position = position(ordered);
        var cause = new Cause(position, Long.toString(position), (UUID)
                requireNonNull(ordered.getMetaData().get(EntryMetaData.COMMAND)));
        return new DestructionOrder(own.id(cause), maija.value(), List.of(key.key()));
    }

    private static long position(DomainEventMessage<?> entry) {
        return (long) requireNonNull(entry.getMetaData().get(EntryMetaData.POSITION));
    }

    private List<? extends DomainEventMessage<?>> entries() {
        return foundations.ledger().events(maija.toString(), 0, Long.MAX_VALUE, 100);
    }

    private RegisterCustomer register(UnitKey name, UnitKey reference, UnitKey firm) {
        var plain = register(name, reference);
        try (var lease = vault.lease(List.of(firm.key()))) {
            var context = new SealContext(maija.value(), "organisation", UUID.randomUUID());
            return new RegisterCustomer(
                    maija,
                    plain.source(),
                    plain.obtainedOn(),
                    plain.name(),
                    null,
                    lease.seal(firm, new Organisation("Tmi Maija", null, null), context),
                    reference.key());
        }
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

    private void served() throws InterruptedException {
        servedUntil(() -> true);
    }

    private void servedUntil(BooleanSupplier done) throws InterruptedException {
        var process = new CommandSide(foundations, 10);
        var configurer = DefaultConfigurer.defaultConfiguration(false);
        process.configureModule(configurer);
        process.start();
        var serving = configurer.start();
        try {
            for (var end = Instant.now().plusSeconds(30);
                    !done.getAsBoolean() && Instant.now().isBefore(end); ) {
                Thread.sleep(50);
            }
            assertThat(done.getAsBoolean()).isTrue();
        } finally {
            serving.shutdown();
        }
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
