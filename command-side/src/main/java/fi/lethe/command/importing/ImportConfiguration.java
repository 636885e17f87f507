// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import fi.lethe.access.problems.ProblemTypes;
import fi.lethe.command.CommandSide;
import fi.lethe.command.axon.Foundations;
import fi.lethe.command.door.SideDoor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Puts imports together. */
@Configuration(proxyBeanMethods = false)
@Import(ImportController.class)
public class ImportConfiguration {

    @Bean
    Imports imports(Foundations on, CommandSide commandSide, SideDoor door) {
        return new Imports(on, commandSide.customers(), door);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    FollowingImportedRows followingImportedRows(Foundations on) {
        return new FollowingImportedRows(on);
    }

    @Bean
    ProblemTypes importProblems() {
        return ImportProblems.all();
    }
}
