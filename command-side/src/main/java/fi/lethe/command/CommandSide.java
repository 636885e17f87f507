// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command;

import fi.lethe.command.axon.CommandSideOfAxon;
import fi.lethe.command.axon.Foundations;
import fi.lethe.command.axon.StreamStates;
import fi.lethe.command.customer.catalogue.CustomerAggregate;
import fi.lethe.command.customer.catalogue.CustomerCommands;
import fi.lethe.command.customer.catalogue.Customers;
import fi.lethe.command.customer.state.Customer;
import fi.lethe.command.door.Catalogue;
import fi.lethe.command.erasure.ErasureWork;
import fi.lethe.crypto.KeyVault;
import fi.lethe.events.customer.CustomerEvent;
import fi.lethe.ledger.LedgerStore;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.springframework.context.SmartLifecycle;

/**
 * The command side without its web part: customers, and the work that follows from commands. Begins before Axon's processors
 * and the web server do, for the vault must have caught up by then.
 */
public final class CommandSide implements SmartLifecycle, ConfigurerModule {
    private final CommandSideOfAxon axon;
    private final StreamStates<Customer, CustomerEvent> customers;
    private final ErasureWork work;
    private volatile boolean running;

    /** Over a ledger, with the snapshots that its streams keep. */
    public static Foundations foundations(LedgerStore ledger, KeyVault vault, DataSource database, Clock clock) {
        return Foundations.over(ledger, vault, database, clock, CustomerAggregate.SNAPSHOT);
    }

    public CommandSide(Foundations foundations, int cachedCustomers) {
        this.axon = new CommandSideOfAxon(foundations.events());
        this.customers = axon.streams(Customers.KIND, CustomerAggregate.class, CustomerAggregate::new, cachedCustomers);
        this.work = new ErasureWork(foundations, customers);
    }

    @Override
    public void configureModule(Configurer configurer) {
        axon.configure(configurer);
        work.configure(configurer);
    }

    /** What it hands to Axon. */
    public CommandSideOfAxon axon() {
        return axon;
    }

    public StreamStates<Customer, CustomerEvent> customers() {
        return customers;
    }

    /**
     * Every command that can be sent to this side.
     *
     * @param erasurePause between the order of an erasure and the death of its keys, where the request names none
     */
    public Catalogue catalogue(Duration erasurePause) {
        return new Catalogue(Catalogue.of(Customers.KIND, customers, CustomerCommands.all(erasurePause)));
    }

    public ErasureWork work() {
        return work;
    }

    @Override
    public void start() {
        try {
            work.start();
            running = true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while the vault was catching up", stopped);
        }
    }

    @Override
    public void stop() {
        running = false;
        work.close();
        axon.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0; // before Axon, which begins shortly before the web server
    }
}
