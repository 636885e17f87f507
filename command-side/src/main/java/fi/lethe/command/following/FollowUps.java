// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.following;

import fi.lethe.command.axon.Follower;
import fi.lethe.command.axon.Foundations;
import fi.lethe.command.due.Automation;
import fi.lethe.command.due.DueDates;
import fi.lethe.command.due.DueTable;
import fi.lethe.command.stream.KeyEffects;
import fi.lethe.events.access.AccessEvent;
import fi.lethe.events.account.AccountEvent;
import fi.lethe.events.ledger.EventRecords;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.config.Configurer;

/** Follows the ledger for the vault and for the due dates of all features. */
public final class FollowUps implements AutoCloseable {
    private final CatchingUp catchingUp;
    private final DueDates dates;
    private final Follower follower;
    private volatile boolean caughtUp;

    /**
     * Of these features.
     *
     * @param table where their due dates stand
     */
    public FollowUps(Foundations on, DueTable table, KeyEffects effects, List<Consequences> features) {
        var nothing = Stream.<List<Class<?>>>concat(
                        Stream.of(EventRecords.of(AccessEvent.class), EventRecords.of(AccountEvent.class)),
                        features.stream().map(Consequences::none))
                .<Class<?>>flatMap(List::stream)
                .toList();
        var events = on.events().without(nothing);
        var following = new WhatFollows(effects, table, on, features);
        this.catchingUp = new CatchingUp(on.ledger(), events, on.vault(), effects);
        this.dates = new DueDates(
                table,
                Stream.concat(
                                Stream.<Automation>of(following),
                                features.stream().flatMap(feature -> feature.automations().stream()))
                        .toList(),
                on.clock());
        this.follower = new Follower("what-follows", events, on.database(), following);
    }

    public void configure(Configurer configurer) {
        follower.configure(configurer);
    }

    /** Brings the vault up to the ledger. Axon may follow it, and anything be served, only when this has ended. */
    public void start() throws InterruptedException {
        catchingUp.run();
        dates.start();
        caughtUp = true;
    }

    /** Has the vault caught up, and is the ledger being followed? */
    public boolean isReady() {
        return caughtUp && follower.isWell();
    }

    @Override
    public void close() {
        dates.close();
    }
}
