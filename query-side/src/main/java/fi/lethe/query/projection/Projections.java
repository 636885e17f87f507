// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.projection;

import fi.lethe.access.health.ReadyCheck;
import fi.lethe.events.customer.DerivedDataHolder;
import fi.lethe.ledger.LedgerEventStore;
import fi.lethe.ledger.LedgerStore;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * All projections of this process. Axon runs their processors, which follow the ledger before the first call is answered and
 * after the last; this must have started before Axon.
 */
public final class Projections implements SmartLifecycle, ConfigurerModule {
    private static final Logger LOG = LoggerFactory.getLogger(Projections.class);
    private static final int BEFORE_AXON = 0;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Map<DerivedDataHolder, Followed> followed = new EnumMap<>(DerivedDataHolder.class);
    private final List<Mending> mending;
    private volatile boolean running;

    /** These projections of this ledger. */
    public Projections(List<Projection> projections, LedgerStore ledger, QueryDatabase database) {
        this(projections, List.of(), ledger, database);
    }

    /** These projections of this ledger, some of which can be rebuilt. */
    public Projections(
            List<Projection> projections, List<Rebuildable> rebuildable, LedgerStore ledger, QueryDatabase database) {
        var source = new Follower.Source(
                LedgerEventStore.over(ledger),
                Tokens.over(database.source()),
                new JoinedTransactions(database.transactions()));
        for (var projection : projections) {
            var holder = projection.holder();
            var shadow = rebuildable.stream()
                    .filter(candidate -> candidate.holder() == holder)
                    .findFirst()
                    .<LongPredicate>map(found -> new ShadowLetsGo(database, found))
                    .orElse(ShadowLetsGo.NONE);
            var table = new ProgressTable(database.jdbc(), holder.code());
            followed.put(holder, new Followed(projection, ledger, source, table, shadow));
        }
        mending = projections.stream()
                .filter(SettingAside.class::isInstance)
                .map(SettingAside.class::cast)
                .map(one -> new Mending(
                        one, new ProgressTable(database.jdbc(), one.holder().code()), ledger, database))
                .toList();
    }

    @Override
    public void configureModule(Configurer configurer) {
        followed.values().forEach(one -> one.configure(configurer));
    }

    /**
     * Waits until this projection holds everything up to this position, five seconds at most.
     *
     * @throws ProjectionBehind where that is not long enough
     */
    public void await(DerivedDataHolder holder, long position) {
        if (!of(holder).awaits(position, PATIENCE)) {
            throw new ProjectionBehind();
        }
    }

    /** Whether this projection follows. */
    public ReadyCheck readyCheck(DerivedDataHolder holder) {
        return of(holder);
    }

    @Override
    public synchronized void start() {
        followed.values().forEach(Projections::start);
        mending.forEach(one -> Thread.ofVirtual().name("mending").start(one));
        running = true;
    }

    /** What does not acknowledge is not ready; that is no reason to serve nothing else. */
    private static void start(Followed one) {
        try {
            one.start();
        } catch (RuntimeException e) {
            LOG.error(
                    "ALARM {} does not acknowledge what it follows: {}",
                    one.name(),
                    e.getClass().getName());
        }
    }

    @Override
    public synchronized void stop() {
        followed.values().forEach(Followed::stop);
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return BEFORE_AXON;
    }

    private Followed of(DerivedDataHolder holder) {
        var found = followed.get(holder);
        if (found == null) {
            throw new IllegalArgumentException("no projection " + holder.code());
        }
        return found;
    }
}
