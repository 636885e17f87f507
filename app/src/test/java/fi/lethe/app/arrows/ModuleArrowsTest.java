// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.arrows;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.command.breaking.CommandSideThatReads;
import fi.lethe.crypto.breaking.KeysThatKnowTheirApplication;
import fi.lethe.events.breaking.EventWithFramework;
import fi.lethe.evidence.breaking.VerifierThatNeedsOurs;
import fi.lethe.installation.breaking.InstallationThatServes;
import fi.lethe.query.breaking.ProjectionThatCommands;
import fi.lethe.query.breaking.QuerySideThatWrites;
import fi.lethe.rules.breaking.RuleWithFramework;
import org.junit.jupiter.api.Test;

class ModuleArrowsTest {
    private static final String[] EVENTS_MAY_USE = {"java..", "org.jspecify..", "fi.lethe.events.."};
    private static final String[] RULES_MAY_USE = {"java..", "org.jspecify..", "fi.lethe.events..", "fi.lethe.rules.."};
    private static final String[] VERIFIER_MAY_USE = {"java..", "org.jspecify..", "fi.lethe.evidence.."};

    @Test
    void every_module_is_looked_at() {
        for (var module : new String[] {
            "events",
            "rules",
            "evidence",
            "postgres",
            "crypto",
            "ledger",
            "access",
            "installation",
            "command",
            "query",
            "app"
        }) {
            assertThat(Code.OURS.stream()
                            .filter(type -> type.getPackageName().startsWith("fi.lethe." + module))
                            .count())
                    .as(module)
                    .isGreaterThan(5);
        }
    }

    @Test
    void the_command_side_never_reads_from_the_query_side() {
        Code.holds(
                noClasses()
                        .that()
                        .resideInAPackage("fi.lethe.command..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("fi.lethe.query.."),
                CommandSideThatReads.class);
    }

    @Test
    void the_query_side_never_reaches_into_the_command_side() {
        Code.holds(
                noClasses()
                        .that()
                        .resideInAPackage("fi.lethe.query..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("fi.lethe.command.."),
                QuerySideThatWrites.class);
    }

    @Test
    void a_projection_sends_no_commands() {
        Code.holds(
                noClasses()
                        .that()
                        .resideInAPackage("fi.lethe.query..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.axonframework.commandhandling.."),
                ProjectionThatCommands.class);
    }

    @Test
    void events_know_no_framework() {
        Code.holds(
                classes()
                        .that()
                        .resideInAPackage("fi.lethe.events..")
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(EVENTS_MAY_USE),
                EventWithFramework.class);
    }

    @Test
    void rules_know_no_framework() {
        Code.holds(
                classes()
                        .that()
                        .resideInAPackage("fi.lethe.rules..")
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(RULES_MAY_USE),
                RuleWithFramework.class);
    }

    @Test
    void the_verifier_needs_the_jdk_only() {
        Code.holds(
                classes()
                        .that()
                        .resideInAPackage("fi.lethe.evidence..")
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(VERIFIER_MAY_USE),
                VerifierThatNeedsOurs.class);
    }

    @Test
    void what_both_sides_begin_with_knows_neither() {
        Code.holds(
                noClasses()
                        .that()
                        .resideInAPackage("fi.lethe.installation..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("fi.lethe.command..", "fi.lethe.query.."),
                InstallationThatServes.class);
    }

    @Test
    void nobody_depends_on_the_application() {
        Code.holds(
                noClasses()
                        .that()
                        .resideOutsideOfPackages("fi.lethe.app..", "fi.lethe.benchmarks..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("fi.lethe.app.."),
                KeysThatKnowTheirApplication.class);
    }
}
