// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.erasure;

import fi.lethe.command.axon.Follower;
import fi.lethe.command.axon.Foundations;
import fi.lethe.command.axon.StreamStates;
import fi.lethe.command.customer.state.Customer;
import fi.lethe.command.due.DueDates;
import fi.lethe.command.due.DueTable;
import fi.lethe.command.stream.AnswerPart;
import fi.lethe.command.stream.KeyEffects;
import fi.lethe.events.customer.CustomerEvent;
import java.util.List;
import org.axonframework.config.Configurer;

/** Everything that carries erasures out, from the order to the last acknowledgement. */
public final class ErasureWork implements AutoCloseable {
    private final CatchingUp catchingUp;
    private final Destructions destructions;
    private final KeyEffects effects;
    private final AnswerPart answers;
    private final DueDates dates;
    private final Follower follower;
    private volatile boolean caughtUp;

    public ErasureWork(Foundations on, StreamStates<Customer, CustomerEvent> customers) {
        var ledger = new LedgerEvents(on.ledger(), on.events());
        var destroying = new WhenErasureOrderedThenDestroyKeys(customers, on.vault(), ledger, on.clock());
        this.destructions = new Destructions(destroying);
        this.effects = new KeyEffects(on.vault());
        this.answers = new ForgettingAnswer(destructions);
        var events = on.events().without(WhatFollows.NOTHING_FOLLOWS_FROM);
        this.catchingUp = new CatchingUp(on.ledger(), events, on.vault(), effects);
        var table = new DueTable(on.database());
        var following = new WhatFollows(effects, on.vault(), table, ledger, on.clock());
        this.dates = new DueDates(
                table,
                List.of(
                        following,
                        destroying,
                        new WhenDestructionStartedThenFinish(destroying),
                        new WhenKeysDestroyedThenCompleteErasure(customers, on.ledger(), on.clock()),
                        new WhenHoldEndedThenForgetTheRest(customers, destroying, ledger, on.clock())),
                on.clock());
        this.follower = new Follower("what-follows", events, on.database(), following);
    }

    public void configure(Configurer configurer) {
        follower.configure(configurer);
    }

    /** For the answering threads. */
    public KeyEffects effects() {
        return effects;
    }

    /** What is told of an erasure. */
    public AnswerPart answers() {
        return answers;
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
        destructions.close();
    }
}
