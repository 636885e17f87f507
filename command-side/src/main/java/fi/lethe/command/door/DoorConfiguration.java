// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.door;

import fi.lethe.access.permission.Permissions;
import fi.lethe.access.problems.ProblemTypes;
import fi.lethe.command.CommandSide;
import fi.lethe.command.axon.Foundations;
import fi.lethe.command.reading.BodyReader;
import java.time.Duration;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Puts the door together. */
@Configuration(proxyBeanMethods = false)
@Import(CommandController.class)
public class DoorConfiguration {

    @Bean
    DoorSettings doorSettings(@Value("${lethe.erasure-pause:P3D}") Duration erasurePause) {
        return new DoorSettings(erasurePause);
    }

    @Bean
    ProblemTypes doorProblems() {
        return DoorProblems.all();
    }

    @Bean
    OpenApiCustomizer commandPaths() {
        return new CommandPaths();
    }

    @Bean
    Answers answers(Foundations on, CommandSide commandSide) {
        return new Answers(on.ledger(), on.events(), commandSide.work().erasures());
    }

    @Bean
    Dispatch dispatch(Foundations on, CommandSide commandSide, Answers answers, DoorSettings settings) {
        return new Dispatch(commandSide.customers(), on.vault(), on.ledger(), answers, settings);
    }

    @Bean
    Door door(Foundations on, Permissions permissions, Answers answers, Dispatch dispatch) {
        return new Door(
                permissions,
                new BodyReader(on.clock()),
                new Receipts(on.ledger(), on.vault().serviceMac("receipts"), answers, on.clock()),
                dispatch,
                new Guesses(on.ledger().access(), on.clock()));
    }

    @Bean
    SideDoor sideDoor(Foundations on, Dispatch dispatch) {
        return new SideDoor(dispatch, on.clock());
    }
}
