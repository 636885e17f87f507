// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command;

import fi.lethe.access.account.Accounts;
import fi.lethe.access.health.ReadyCheck;
import fi.lethe.access.problems.ProblemTypes;
import fi.lethe.command.axon.Foundations;
import fi.lethe.command.axon.StreamStates;
import fi.lethe.command.cases.CaseProblem;
import fi.lethe.command.cases.opening.OpenedAnswer;
import fi.lethe.command.customer.CustomerProblem;
import fi.lethe.command.customer.contact.ChangedAnswer;
import fi.lethe.command.customer.state.Customer;
import fi.lethe.command.door.Catalogue;
import fi.lethe.command.door.DoorConfiguration;
import fi.lethe.command.importing.ImportConfiguration;
import fi.lethe.command.stream.AnswerPart;
import fi.lethe.command.stream.KeyEffects;
import fi.lethe.command.upkeep.Upkeep;
import fi.lethe.crypto.KeyVault;
import fi.lethe.events.customer.CustomerEvent;
import fi.lethe.ledger.LedgerEventStore;
import fi.lethe.ledger.LedgerStore;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.Snapshotter;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * What an application imports to take commands. It needs these beans: a {@code DataSource} named {@code
 * commandDataSource} whose schema {@link CommandSchema} has made, the {@code LedgerStore}, the {@code KeyVault}, a {@code
 * Clock}, and the access module's.
 */
@Configuration(proxyBeanMethods = false)
@Import({DoorConfiguration.class, ImportConfiguration.class})
public class CommandSideConfiguration {

    @Bean
    Foundations commandSideFoundations(
            LedgerStore ledger, KeyVault vault, @Qualifier("commandDataSource") DataSource database, Clock clock) {
        return CommandSide.foundations(ledger, vault, database, clock);
    }

    @Bean
    CommandSide commandSide(Foundations foundations, @Value("${lethe.cached-customers:20000}") int cachedCustomers) {
        return new CommandSide(foundations, cachedCustomers);
    }

    /** The one event store of the process; Axon makes none where it finds this. */
    @Bean
    LedgerEventStore eventStore(Foundations foundations) {
        return foundations.events();
    }

    /** Without transactions, unlike the one that Axon would make beside a transaction manager. */
    @Bean
    CommandBus commandBus(CommandSide commandSide) {
        return commandSide.axon().bus();
    }

    @Bean
    CommandGateway commandGateway(CommandSide commandSide) {
        return commandSide.axon().gateway();
    }

    @Bean
    Snapshotter snapshotter(CommandSide commandSide) {
        return commandSide.axon().snapshotter();
    }

    @Bean
    Catalogue commandCatalogue(CommandSide commandSide, @Value("${lethe.erasure-pause:P3D}") Duration erasurePause) {
        return commandSide.catalogue(erasurePause);
    }

    @Bean
    StreamStates<Customer, CustomerEvent> customers(CommandSide commandSide) {
        return commandSide.customers();
    }

    @Bean
    KeyEffects keyEffects(CommandSide commandSide) {
        return commandSide.effects();
    }

    @Bean
    AnswerPart forgettingAnswer(CommandSide commandSide) {
        return commandSide.erasures().answers();
    }

    @Bean
    AnswerPart changedAnswer() {
        return new ChangedAnswer();
    }

    @Bean
    AnswerPart openedAnswer() {
        return new OpenedAnswer();
    }

    @Bean
    ProblemTypes caseProblems() {
        return new ProblemTypes(
                Arrays.stream(CaseProblem.values()).map(CaseProblem::type).toList());
    }

    @Bean
    ProblemTypes customerProblems() {
        return new ProblemTypes(Arrays.stream(CustomerProblem.values())
                .map(CustomerProblem::type)
                .toList());
    }

    @Bean(initMethod = "start")
    Upkeep upkeep(LedgerStore ledger, KeyVault vault, Accounts accounts) {
        return new Upkeep(ledger, vault, accounts);
    }

    @Bean
    ReadyCheck commandsReady(CommandSide commandSide) {
        return new ReadyCheck() {
            @Override
            public String name() {
                return "commands";
            }

            @Override
            public boolean ready() {
                return commandSide.isReady();
            }
        };
    }
}
