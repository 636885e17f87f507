// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.projection;

import static fi.lethe.query.TestServer.bean;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.spring.config.SpringAxonConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Axon's starter has made of the projections, and which transactions are where. */
class AxonOfQuerySideTest {
    private final Configuration axon = bean(Configuration.class);

    @Test
    void there_is_no_processor_but_these() {
        assertThat(axon.eventProcessingConfiguration().eventProcessors().keySet())
                .isEqualTo(Set.of("registry", "audit-trail"));
    }

    @Test
    void no_transaction_is_around_what_no_processor_does() {
        assertThat(axon.getComponent(TransactionManager.class)).isSameAs(NoTransactionManager.instance());
    }

    @ParameterizedTest
    @ValueSource(strings = {"registry", "audit-trail"})
    void a_processor_commits_rows_and_place_together_and_skips_nothing(String name) {
        var processing = axon.eventProcessingConfiguration();
        var processor = processing
                .eventProcessor(name, PooledStreamingEventProcessor.class)
                .orElseThrow();
        assertThat(processor.isRunning()).isTrue();
        assertThat(processor.getHandlerInterceptors()).hasOnlyElementsOfType(CorrelationDataInterceptor.class);
        assertThat(processing.transactionManager(name))
                .isInstanceOf(JoinedTransactions.class)
                .extracting("spring")
                .isSameAs(bean(QueryDatabase.class).transactions());
        assertThat(processing.tokenStore(name)).isInstanceOf(JdbcTokenStore.class);
        assertThat(processing.listenerInvocationErrorHandler(name)).isInstanceOf(PropagatingErrorHandler.class);
        assertThat(processing.errorHandler(name)).isInstanceOf(PropagatingErrorHandler.class);
    }

    @Test
    void projections_acknowledge_before_a_processor_starts() {
        assertThat(bean(Projections.class).getPhase())
                .isLessThan(bean(SpringAxonConfiguration.class).getPhase());
    }
}
