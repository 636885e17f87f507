// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command;

import fi.lethe.command.axon.CommandSideOfAxon;
import fi.lethe.command.axon.Foundations;
import fi.lethe.command.axon.StreamStates;
import fi.lethe.command.cases.CaseFile;
import fi.lethe.command.cases.catalogue.CaseAggregate;
import fi.lethe.command.cases.catalogue.CaseCommands;
import fi.lethe.command.cases.catalogue.Cases;
import fi.lethe.command.cases.limits.CaseLimits;
import fi.lethe.command.cases.opening.CaseNumbers;
import fi.lethe.command.customer.catalogue.CustomerAggregate;
import fi.lethe.command.customer.catalogue.CustomerCommands;
import fi.lethe.command.customer.catalogue.Customers;
import fi.lethe.command.customer.state.Customer;
import fi.lethe.command.door.Catalogue;
import fi.lethe.command.door.CommandRoute;
import fi.lethe.command.due.DueTable;
import fi.lethe.command.erasure.ErasureWork;
import fi.lethe.command.following.FollowUps;
import fi.lethe.command.stream.KeyEffects;
import fi.lethe.crypto.KeyVault;
import fi.lethe.events.cases.CaseEvent;
import fi.lethe.events.cases.CaseId;
import fi.lethe.events.cases.CaseLifeEvent.CaseOpened;
import fi.lethe.events.customer.CustomerEvent;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.customer.CustomerState;
import fi.lethe.ledger.LedgerStore;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.messaging.Message;
import org.springframework.context.SmartLifecycle;

/**
 * The command side without its web part: the streams of every kind, and the work that follows from commands. Begins before Axon's processors
 * and the web server do, for the vault must have caught up by then.
 */
public final class CommandSide implements SmartLifecycle, ConfigurerModule {
    private static final int CACHED_CASES = 1_000;

    private final CommandSideOfAxon axon;
    private final StreamStates<Customer, CustomerEvent> customers;
    private final StreamStates<CaseFile, CaseEvent> cases;
    private final LedgerStore ledger;
    private final CaseNumbers caseNumbers;
    private final KeyEffects effects;
    private final ErasureWork erasures;
    private final FollowUps followUps;
    private volatile boolean running;

    /** Over a ledger, with the snapshots that its streams keep. */
    public static Foundations foundations(LedgerStore ledger, KeyVault vault, DataSource database, Clock clock) {
        return Foundations.over(ledger, vault, database, clock, CustomerAggregate.SNAPSHOT, CaseAggregate.SNAPSHOT);
    }

    public CommandSide(Foundations foundations, int cachedCustomers) {
        this.axon = new CommandSideOfAxon(foundations.events());
        this.customers = axon.streams(Customers.KIND, CustomerAggregate.class, CustomerAggregate::new, cachedCustomers);
        this.cases = axon.streams(Cases.KIND, CaseAggregate.class, CaseAggregate::new, CACHED_CASES);
        this.ledger = foundations.ledger();
        this.caseNumbers = new CaseNumbers(foundations.database());
        this.effects = new KeyEffects(foundations.vault());
        var due = new DueTable(foundations.database());
        this.erasures = new ErasureWork(foundations, due, customers);
        this.followUps = new FollowUps(
                foundations, due, effects, List.of(erasures, new CaseLimits(due, cases, foundations.clock())));
    }

    @Override
    public void configureModule(Configurer configurer) {
        axon.configure(configurer);
        followUps.configure(configurer);
    }

    /** What it hands to Axon. */
    public CommandSideOfAxon axon() {
        return axon;
    }

    public StreamStates<Customer, CustomerEvent> customers() {
        return customers;
    }

    public StreamStates<CaseFile, CaseEvent> cases() {
        return cases;
    }

    /**
     * Every command that can be sent to this side.
     *
     * @param erasurePause between the order of an erasure and the death of its keys, where the request names none
     */
    public Catalogue catalogue(Duration erasurePause) {
        var routes = new ArrayList<CommandRoute<?, ?, ?, ?>>();
        routes.addAll(Catalogue.of(Customers.KIND, customers, CustomerCommands.all(erasurePause, this::concerns)));
        routes.addAll(Catalogue.of(Cases.KIND, cases, CaseCommands.all(caseNumbers, this::isKnown)));
        return new Catalogue(routes, Catalogue.of(Customers.KIND, customers, CustomerCommands.ofImports()));
    }

    /** Also where nobody can read how they were registered. */
    private boolean isKnown(CustomerId customer) {
        var state = customers.load(customer.value());
        return state.lifecycle().state() != CustomerState.UNKNOWN
                || state.unread().failure() != null;
    }

    private boolean concerns(CaseId caseId, CustomerId customer) {
        return ledger.events(Cases.KIND.stream(caseId.value()), 0, Long.MAX_VALUE, 1).stream()
                .map(Message::getPayload)
                .anyMatch(event ->
                        event instanceof CaseOpened opened && opened.customers().contains(customer));
    }

    /** For the answering threads. */
    public KeyEffects effects() {
        return effects;
    }

    public ErasureWork erasures() {
        return erasures;
    }

    /** Has the vault caught up, and is the ledger being followed? */
    public boolean isReady() {
        return followUps.isReady();
    }

    @Override
    public void start() {
        try {
            followUps.start();
            running = true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while the vault was catching up", stopped);
        }
    }

    @Override
    public void stop() {
        running = false;
        followUps.close();
        erasures.close();
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
