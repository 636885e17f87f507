// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.axon;

import java.time.Duration;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * Brings the events of a source, in order, to one handler of the command side; its rows and its place commit
 * together. What the handler throws takes the batch back, and it is tried again until it succeeds.
 *
 * <p>The processor runs while Axon does.
 */
public final class Follower {
    /** How long after a process was killed another may go on in its place. */
    private static final Duration CLAIM = Duration.ofSeconds(6);

    private final String name;
    private final StreamableMessageSource<TrackedEventMessage<?>> events;
    private final DataSource database;
    private final Object handler;
    private volatile @Nullable Configuration axon;

    public Follower(
            String name, StreamableMessageSource<TrackedEventMessage<?>> events, DataSource database, Object handler) {
        this.name = name;
        this.events = events;
        this.database = database;
        this.handler = handler;
    }

    public void configure(Configurer configurer) {
        var tokens = tokens();
        var transactions = new SpringTransactionManager(new DataSourceTransactionManager(database));
        configurer.onInitialize(initialized -> axon = initialized);
        configurer
                .eventProcessing()
                .registerEventHandler(_ -> handler)
                .assignHandlerInstancesMatching(name, handler::equals)
                .registerListenerInvocationErrorHandler(
                        name, _ -> PropagatingErrorHandler.instance()) // or it would be skipped
                .registerErrorHandler(name, _ -> PropagatingErrorHandler.instance())
                .registerTokenStore(name, _ -> tokens)
                .registerTransactionManager(name, _ -> transactions)
                .registerPooledStreamingEventProcessor(name, _ -> events, Follower::settings);
    }

    private static PooledStreamingEventProcessor.Builder settings(
            Configuration axon, PooledStreamingEventProcessor.Builder processor) {
        var workers = Executors.newScheduledThreadPool(
                2, Thread.ofPlatform().daemon().name("following-", 0).factory());
        axon.onShutdown(workers::shutdown);
        return processor
                .coordinatorExecutor(workers)
                .workerExecutor(workers)
                .initialSegmentCount(1)
                .initialToken(StreamableMessageSource::createTailToken)
                .batchSize(500)
                .tokenClaimInterval(Duration.ofSeconds(1).toMillis())
                .claimExtensionThreshold(CLAIM.dividedBy(3).toMillis());
    }

    private TokenStore tokens() {
        ConnectionProvider connections = new SpringDataSourceConnectionProvider(database);
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .schema(TokenSchema.builder()
                        .setTokenTable("command.token_entry")
                        .setProcessorNameColumn("processor_name")
                        .setTokenTypeColumn("token_type")
                        .build())
                .serializer(serializer())
                .claimTimeout(CLAIM)
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

    /** Is it running, without an error? */
    public boolean isWell() {
        var started = axon;
        return started != null
                && started.eventProcessingConfiguration()
                        .eventProcessor(name, PooledStreamingEventProcessor.class)
                        .filter(processor -> processor.isRunning() && !processor.isError())
                        .isPresent();
    }
}
