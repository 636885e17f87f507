// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import fi.lethe.access.health.SetupStep;
import fi.lethe.access.problems.ProblemTypes;
import fi.lethe.command.axon.Foundations;
import fi.lethe.command.axon.StreamStates;
import fi.lethe.command.customer.state.Customer;
import fi.lethe.command.door.SideDoor;
import fi.lethe.events.customer.CustomerEvent;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Puts imports together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImportSettings.class)
@Import({ImportController.class, ImportOverviewController.class, ImportSourcesController.class})
public class ImportConfiguration {
    /** How long an import waits for its turn. */
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    @Bean
    ImportSources importSources(Foundations on) {
        return new ImportSources(on);
    }

    @Bean
    ImportTurns importTurns(Foundations on) {
        return new ImportTurns(on.database(), PATIENCE);
    }

    @Bean
    Imports imports(
            Foundations on,
            StreamStates<Customer, CustomerEvent> customers,
            SideDoor door,
            ImportSources sources,
            ImportTurns turns,
            ImportSettings settings,
            ObjectProvider<InvoiceNumbers> numbers) {
        var work = new RowWork(on, customers, door, numbers.getIfAvailable(() -> InvoiceNumbers.NOT_KNOWN));
        return new Imports(on, sources, turns, work, settings.home());
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    RowCodesEnd rowCodesEnd(ImportSources sources, ImportTurns turns) {
        return new RowCodesEnd(sources, turns);
    }

    @Bean
    FollowingImportedRows followingImportedRows(Foundations on) {
        return new FollowingImportedRows(on);
    }

    @Bean
    SetupStep firstImport(Foundations on) {
        return new FirstImport(on.database());
    }

    @Bean
    ProblemTypes importProblems() {
        return ImportProblems.all();
    }
}
