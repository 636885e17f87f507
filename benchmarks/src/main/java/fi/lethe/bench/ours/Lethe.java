// SPDX-License-Identifier: Apache-2.0
package fi.lethe.bench.ours;

import fi.lethe.bench.data.Clusters;
import fi.lethe.bench.data.Orders;
import fi.lethe.bench.data.Registrations;
import fi.lethe.command.CommandSchema;
import fi.lethe.command.CommandSide;
import fi.lethe.command.axon.Foundations;
import fi.lethe.command.door.MeasuredDoor;
import fi.lethe.command.door.SideDoor;
import fi.lethe.crypto.KeyVault;
import fi.lethe.crypto.VaultSchema;
import fi.lethe.crypto.VaultSettings;
import fi.lethe.installation.keys.NewsInLedger;
import fi.lethe.ledger.EventTypes;
import fi.lethe.ledger.LedgerRoles;
import fi.lethe.ledger.LedgerSchema;
import fi.lethe.ledger.LedgerSettings;
import fi.lethe.ledger.LedgerStore;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;

/**
 * The command side whole, as a house runs it: sealing, receipts, Merkle tree, and the follower that watches for erasures.
 * Only HTTP, authentication and the query side are missing.
 */
public final class Lethe implements AutoCloseable {
    private static final Duration DEADLINE = Duration.ofSeconds(10);

    private final Foundations on;
    private final CommandSide commandSide;
    private final MeasuredDoor door;
    private final Configuration axon;

    private Lethe(Foundations on, int cachedCustomers) {
        this.on = on;
        this.commandSide = new CommandSide(on, cachedCustomers);
        this.door = new MeasuredDoor(on, commandSide);
        var configurer = DefaultConfigurer.defaultConfiguration(false);
        commandSide.configureModule(configurer);
        this.axon = configurer.buildConfiguration();
    }

    /** A house in new databases of these names. */
    public static Lethe open(Clusters clusters, String name, int cachedCustomers) {
        var clock = Clock.systemUTC();
        var database = ledgerDatabase(clusters, name);
        var ledger = LedgerStore.open(new LedgerSettings(database, database, clock, DEADLINE, EventTypes.all()));
        var keys = clusters.onVaultCluster(name, 10);
        VaultSchema.migrate(keys, null);
        var vault = KeyVault.open(new VaultSettings(
                keys, clusters.keys().resolve(name), ledger.origin(), clock, new NewsInLedger(ledger)));
        var lethe = new Lethe(CommandSide.foundations(ledger, vault, database, clock), cachedCustomers);
        lethe.commandSide.start();
        lethe.axon.start();
        return lethe;
    }

    private static DataSource ledgerDatabase(Clusters clusters, String name) {
        var database = clusters.onLedgerCluster(name, 20);
        LedgerSchema.migrate(database, new LedgerRoles(null, null, null));
        CommandSchema.migrate(database, null);
        return database;
    }

    /** Registers the person of this number; returns the customer's id. */
    public String register(int number) {
        return String.valueOf(
                receive("register-customer", Registrations.body(number)).get("customer"));
    }

    /** Records the order of this number. */
    public void order(String customer, int number) {
        receive("record-order", Orders.body(customer, number));
    }

    /** What the door answers to this body. */
    public Map<String, Object> receive(String command, byte[] body) {
        return door.receive(command, body);
    }

    /** Where imports bring their rows. */
    public SideDoor sideDoor() {
        return door.sideDoor();
    }

    public Foundations on() {
        return on;
    }

    public CommandSide commandSide() {
        return commandSide;
    }

    @Override
    public void close() {
        axon.shutdown();
        commandSide.stop();
        on.ledger().close();
        on.vault().close();
    }
}
