// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.projection;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/** A projection's processor and its two threads, which run while Axon does. */
final class Follower {
    private static final Duration CLAIM_ATTEMPTS = Duration.ofSeconds(1);

    /** Where events come from, and where it is kept how far they were read. */
    record Source(
            StreamableMessageSource<TrackedEventMessage<?>> ledger,
            TokenStore tokens,
            JoinedTransactions transactions) {}

    private final String name;
    private final Source source;
    private final BatchHandler handler;
    private volatile @Nullable Configuration axon;

    Follower(String name, Source source, BatchHandler handler) {
        this.name = name;
        this.source = source;
        this.handler = handler;
    }

    void configure(Configurer configurer) {
        configurer.onInitialize(initialized -> axon = initialized);
        configurer
                .eventProcessing()
                .registerEventHandler(_ -> handler)
                .assignHandlerInstancesMatching(name, handler::equals)
                .registerListenerInvocationErrorHandler(
                        name, _ -> PropagatingErrorHandler.instance()) // or it would be skipped
                .registerErrorHandler(name, _ -> PropagatingErrorHandler.instance())
                .registerTokenStore(name, _ -> source.tokens())
                .registerTransactionManager(name, _ -> source.transactions())
                .registerPooledStreamingEventProcessor(name, _ -> source.ledger(), this::settings);
    }

    private PooledStreamingEventProcessor.Builder settings(
            Configuration configuration, PooledStreamingEventProcessor.Builder processor) {
        return processor
                .coordinatorExecutor(thread(configuration, name + "-coordinator"))
                .workerExecutor(thread(configuration, name + "-projection"))
                .initialSegmentCount(1)
                .initialToken(StreamableMessageSource::createTailToken)
                .batchSize(Entries.BATCH)
                .tokenClaimInterval(CLAIM_ATTEMPTS.toMillis())
                .claimExtensionThreshold(Tokens.CLAIM.dividedBy(3).toMillis());
    }

    boolean isWell() {
        var started = axon;
        return started != null
                && started.eventProcessingConfiguration()
                        .eventProcessor(name, PooledStreamingEventProcessor.class)
                        .filter(processor -> processor.isRunning() && !processor.isError())
                        .isPresent();
    }

    private static ScheduledExecutorService thread(Configuration configuration, String name) {
        var thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
        configuration.onShutdown(thread::shutdown);
        return thread;
    }
}
