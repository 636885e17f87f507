// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.door;

import fi.lethe.access.permission.Permissions;
import fi.lethe.access.problems.ProblemTypes;
import fi.lethe.command.axon.Foundations;
import fi.lethe.command.reading.BodyReader;
import fi.lethe.command.stream.AnswerPart;
import fi.lethe.command.stream.KeyEffects;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Puts the door together. */
@Configuration(proxyBeanMethods = false)
@Import(CommandController.class)
public class DoorConfiguration {

    @Bean
    ProblemTypes doorProblems() {
        return DoorProblems.all();
    }

    @Bean
    OpenApiCustomizer commandPaths(Catalogue catalogue, List<AnswerPart> parts) {
        return new CommandPaths(catalogue, new CommandAnswers(parts));
    }

    @Bean
    Answers answers(Foundations on, Catalogue catalogue, KeyEffects effects, List<AnswerPart> parts) {
        return new Answers(on.ledger(), on.events(), catalogue, effects, parts);
    }

    @Bean
    Dispatch dispatch(Foundations on, Answers answers) {
        return new Dispatch(on.vault(), on.ledger(), answers);
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
    SideDoor sideDoor(Foundations on, Catalogue catalogue, Dispatch dispatch) {
        return new SideDoor(catalogue, dispatch, on.clock());
    }
}
