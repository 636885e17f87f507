// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.erasure;

import fi.lethe.command.axon.Foundations;
import fi.lethe.command.axon.StreamStates;
import fi.lethe.command.customer.state.Customer;
import fi.lethe.command.due.Automation;
import fi.lethe.command.due.Cause;
import fi.lethe.command.due.DueTable;
import fi.lethe.command.following.Consequences;
import fi.lethe.command.stream.AnswerPart;
import fi.lethe.events.customer.CustomerEvent;
import fi.lethe.events.ledger.LedgerEvent;
import java.util.List;

/** Everything that carries erasures out, from the order to the last acknowledgement, and disposals. */
public final class ErasureWork implements Consequences, AutoCloseable {
    private final Destructions destructions;
    private final AnswerPart answers;
    private final ErasureDates dates;
    private final List<Automation> automations;

    public ErasureWork(Foundations on, DueTable table, StreamStates<Customer, CustomerEvent> customers) {
        var ledger = new LedgerEvents(on.ledger(), on.events());
        var destroying = new WhenErasureOrderedThenDestroyKeys(customers, on.vault(), ledger, on.clock());
        this.destructions = new Destructions(destroying);
        this.answers = new ForgettingAnswer(destructions);
        this.dates = new ErasureDates(table, on.clock());
        this.automations = List.of(
                destroying,
                new WhenDestructionStartedThenFinish(destroying),
                new WhenDisposalOrderedThenDestroyKeys(customers, on.vault(), ledger, on.clock()),
                new WhenKeysDestroyedThenCompleteErasure(customers, on.ledger(), on.clock()),
                new WhenHoldEndedThenForgetTheRest(customers, destroying, ledger, on.clock()));
    }

    /** What is told of an erasure. */
    public AnswerPart answers() {
        return answers;
    }

    @Override
    public List<Class<?>> none() {
        return ErasureDates.NOTHING_FOLLOWS_FROM;
    }

    @Override
    public void schedule(LedgerEvent event, String stream, Cause cause) {
        dates.schedule(event, stream, cause);
    }

    @Override
    public List<Automation> automations() {
        return automations;
    }

    @Override
    public void close() {
        destructions.close();
    }
}
