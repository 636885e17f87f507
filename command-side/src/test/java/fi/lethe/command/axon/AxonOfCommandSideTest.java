// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.axon;

import static fi.lethe.command.TestHouse.bean;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.command.CommandSide;
import java.util.Set;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.config.SpringAxonConfiguration;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Axon's starter has made of the command side's parts, and which transactions are where. */
class AxonOfCommandSideTest {
    private final Configuration axon = bean(Configuration.class);

    @Test
    void bus_store_and_snapshotter_are_those_of_the_command_side() {
        assertThat(axon.commandBus())
                .isSameAs(bean(CommandBus.class))
                .isSameAs(bean(CommandSide.class).axon().bus());
        assertThat(axon.eventStore())
                .isSameAs(bean(EventStore.class))
                .isSameAs(bean(Foundations.class).events());
        assertThat(axon.snapshotter()).isSameAs(bean(Snapshotter.class)).isInstanceOf(StreamSnapshots.class);
    }

    @Test
    void no_transaction_is_around_the_append() {
        var none = NoTransactionManager.instance();
        assertThat(axon.getComponent(TransactionManager.class)).isSameAs(none);
        assertThat(axon.commandBus()).extracting("transactionManager").isSameAs(none);
        assertThat(axon.snapshotter()).extracting("transactionManager").isSameAs(none);
    }

    @Test
    void there_is_no_processor_but_these() {
        assertThat(axon.eventProcessingConfiguration().eventProcessors().keySet())
                .isEqualTo(Set.of("what-follows", "imported-rows"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"what-follows", "imported-rows"})
    void a_processor_commits_rows_and_place_together_and_skips_nothing(String name) {
        var processing = axon.eventProcessingConfiguration();
        var processor = processing
                .eventProcessor(name, PooledStreamingEventProcessor.class)
                .orElseThrow();
        assertThat(processor.isRunning()).isTrue();
        assertThat(processor.getHandlerInterceptors()).hasOnlyElementsOfType(CorrelationDataInterceptor.class);
        assertThat(processing.transactionManager(name))
                .isInstanceOf(SpringTransactionManager.class)
                .extracting("transactionManager.dataSource")
                .isSameAs(bean(Foundations.class).database());
        assertThat(processing.tokenStore(name)).isInstanceOf(JdbcTokenStore.class);
        assertThat(processing.listenerInvocationErrorHandler(name)).isInstanceOf(PropagatingErrorHandler.class);
        assertThat(processing.errorHandler(name)).isInstanceOf(PropagatingErrorHandler.class);
    }

    @Test
    void the_vault_has_caught_up_before_a_processor_starts() {
        assertThat(bean(CommandSide.class).getPhase())
                .isLessThan(bean(SpringAxonConfiguration.class).getPhase());
    }

    @Test
    void serializers_are_those_of_jackson() {
        assertThat(axon.serializer()).isInstanceOf(Jackson3Serializer.class);
        assertThat(axon.messageSerializer()).isInstanceOf(Jackson3Serializer.class);
        assertThat(axon.eventSerializer()).isInstanceOf(Jackson3Serializer.class);
    }
}
