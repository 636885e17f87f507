// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.projection;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;

/** A projection's processor and its two threads, from start to stop. */
final class Follower implements AutoCloseable {
    private static final Duration CLAIM_ATTEMPTS = Duration.ofSeconds(1);

    /** Where events come from, and where it is kept how far they were read. */
    record Source(
            StreamableMessageSource<TrackedEventMessage<?>> ledger,
            TokenStore tokens,
            JoinedTransactions transactions) {}

    private final ScheduledExecutorService coordinator;
    private final ScheduledExecutorService worker;
    private final PooledStreamingEventProcessor processor;

    Follower(String name, Source source, BatchInvoker invoker) {
        coordinator = thread(name + "-coordinator");
        worker = thread(name + "-projection");
        processor = PooledStreamingEventProcessor.builder()
                .name(name)
                .messageSource(source.ledger())
                .tokenStore(source.tokens())
                .transactionManager(source.transactions())
                .eventHandlerInvoker(invoker)
                .coordinatorExecutor(coordinator)
                .workerExecutor(worker)
                .initialSegmentCount(1)
                .initialToken(StreamableMessageSource::createTailToken)
                .batchSize(Entries.BATCH)
                .tokenClaimInterval(CLAIM_ATTEMPTS.toMillis())
                .claimExtensionThreshold(Tokens.CLAIM.dividedBy(3).toMillis())
                .build();
    }

    void start() {
        processor.start();
    }

    boolean isWell() {
        return processor.isRunning() && !processor.isError();
    }

    @Override
    public void close() {
        processor.shutDown();
        coordinator.shutdown();
        worker.shutdown();
    }

    private static ScheduledExecutorService thread(String name) {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
    }
}
