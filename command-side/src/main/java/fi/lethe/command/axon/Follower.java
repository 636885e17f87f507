// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.axon;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * Brings the events of a source, in order, to one handler of the command side; its rows and its place commit
 * together. What the handler throws takes the batch back, and it is tried again until it succeeds.
 */
public final class Follower implements AutoCloseable {
    /** How long after a process was killed another may go on in its place. */
    private static final Duration CLAIM = Duration.ofSeconds(6);

    private final ScheduledExecutorService workers = Executors.newScheduledThreadPool(
            2, Thread.ofPlatform().daemon().name("following-", 0).factory());
    private final PooledStreamingEventProcessor processor;

    public Follower(
            String name, StreamableMessageSource<TrackedEventMessage<?>> events, DataSource database, Object handler) {
        ConnectionProvider connections = new SpringDataSourceConnectionProvider(database);
        var tokens = JdbcTokenStore.builder()
                .connectionProvider(connections)
                .schema(TokenSchema.builder()
                        .setTokenTable("command.token_entry")
                        .setProcessorNameColumn("processor_name")
                        .setTokenTypeColumn("token_type")
                        .build())
                .serializer(serializer())
                .claimTimeout(CLAIM)
                .build();
        this.processor = PooledStreamingEventProcessor.builder()
                .name(name)
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(handler)
                        .listenerInvocationErrorHandler(PropagatingErrorHandler.instance()) // or it would be skipped
                        .build())
                .messageSource(events)
                .tokenStore(tokens)
                .transactionManager(new SpringTransactionManager(new DataSourceTransactionManager(database)))
                .errorHandler(PropagatingErrorHandler.instance())
                .coordinatorExecutor(workers)
                .workerExecutor(workers)
                .initialSegmentCount(1)
                .initialToken(StreamableMessageSource::createTailToken)
                .batchSize(500)
                .tokenClaimInterval(Duration.ofSeconds(1).toMillis())
                .claimExtensionThreshold(CLAIM.dividedBy(3).toMillis())
                .build();
    }

    private static Jackson3Serializer serializer() {
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(
                        builder -> builder.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                                .allowIfSubType("org.axonframework.")
                                .build()))
                .build();
    }

    public void start() {
        processor.start();
    }

    /** Is it running, without an error? */
    public boolean isWell() {
        return processor.isRunning() && !processor.isError();
    }

    @Override
    public void close() {
        processor.shutDown();
        workers.shutdown();
    }
}
