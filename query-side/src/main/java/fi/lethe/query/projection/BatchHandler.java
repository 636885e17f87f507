// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.projection;

import fi.lethe.events.ledger.KeyEffect;
import fi.lethe.events.ledger.LedgerEvent;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** Hands Axon's batches to a projection whole, so that it writes many rows with one statement. */
final class BatchHandler {
    /** What is done once a batch is committed. */
    record Committed(long position, boolean keysDestroyed) {}

    private final Projection projection;
    private final ProgressTable progress;
    private final Consumer<Committed> afterCommit;

    BatchHandler(Projection projection, ProgressTable progress, Consumer<Committed> afterCommit) {
        this.projection = projection;
        this.progress = progress;
        this.afterCommit = afterCommit;
    }

    /** Axon calls it for each entry, whatever its type; all but the last of a batch wait for it. */
    @EventHandler
    void on(EventMessage<?> entry) {
        if (!(CurrentUnitOfWork.get() instanceof BatchingUnitOfWork<?> unitOfWork)) {
            throw new IllegalStateException("events come in batches");
        }
        if (unitOfWork.isLastMessage()) {
            var batch = unitOfWork.getMessages().stream()
                    .map(EventMessage.class::cast)
                    .map(BatchHandler::recorded)
                    .toList();
            var committed = fold(batch);
            unitOfWork.afterCommit(_ -> afterCommit.accept(committed));
        }
    }

    Committed fold(List<Recorded> batch) {
        progress.hold(); // before any row is touched, so that who swaps the tables waits for nobody in the middle of a
        // batch
        projection.fold(batch);
        long position = batch.getLast().position();
        progress.store(position);
        return new Committed(position, batch.stream().anyMatch(BatchHandler::destroys));
    }

    private static boolean destroys(Recorded entry) {
        return entry.payload() instanceof LedgerEvent event && event.keyEffect() instanceof KeyEffect.Destroy;
    }

    private static Recorded recorded(EventMessage<?> message) {
        return Recorded.of(message);
    }
}
