// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.arrows;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import fi.lethe.breaking.one.OneRoom;
import fi.lethe.breaking.other.OtherRoom;
import fi.lethe.command.door.breaking.DoorThatKnowsAFeature;
import fi.lethe.query.console.signin.breaking.ShellThatKnowsAFeature;
import fi.lethe.query.customer.breaking.FeatureThatAnswersCalls;
import fi.lethe.query.customer.breaking.FeatureThatKnowsAnother;
import fi.lethe.query.customer.contactrole.ContactRole;
import fi.lethe.query.search.breaking.SearchThatKnowsAFeature;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RestController;

/** How packages may know each other. */
class RoomsTest {
    private static final DescribedPredicate<JavaClass> FEATURES = resideInAPackage("fi.lethe.query.customer..")
            .and(not(resideInAnyPackage(
                    "fi.lethe.query.customer.values..",
                    "fi.lethe.query.customer.standing..",
                    "fi.lethe.query.customer.card..")))
            .as("features");

    /** A sealed parent names its children and they name it; of that the bytecode holds one direction only, so it counts as none. */
    @Test
    void packages_form_no_cycle() {
        Code.holds(slices().matching("fi.lethe.(**)").should().beFreeOfCycles(), OneRoom.class, OtherRoom.class);
    }

    @Test
    void the_door_and_the_streams_know_no_feature() {
        Code.holds(
                noClasses()
                        .that()
                        .resideInAnyPackage(
                                "fi.lethe.command.door..",
                                "fi.lethe.command.stream..",
                                "fi.lethe.command.axon..",
                                "fi.lethe.command.due..",
                                "fi.lethe.command.following..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "fi.lethe.command.customer..",
                                "fi.lethe.command.cases..",
                                "fi.lethe.command.erasure..",
                                "fi.lethe.command.importing.."),
                DoorThatKnowsAFeature.class);
    }

    @Test
    void the_shell_of_the_query_side_knows_no_feature() {
        Code.holds(
                noClasses()
                        .that()
                        .resideInAnyPackage(
                                "fi.lethe.query.projection..",
                                "fi.lethe.query.replay..",
                                "fi.lethe.query.viewing..",
                                "fi.lethe.query.request..",
                                "fi.lethe.query.audit..",
                                "fi.lethe.query.ledger..",
                                "fi.lethe.query.console",
                                "fi.lethe.query.console.commands..",
                                "fi.lethe.query.console.history..",
                                "fi.lethe.query.console.signin..",
                                "fi.lethe.query.console.trail..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "fi.lethe.query.customer..",
                                "fi.lethe.query.cases..",
                                "fi.lethe.query.registry..",
                                "fi.lethe.query.withheld.."),
                ShellThatKnowsAFeature.class);
    }

    @Test
    void what_the_features_share_and_the_search_know_none_of_them() {
        Code.holds(
                noClasses()
                        .that()
                        .resideInAnyPackage(
                                "fi.lethe.query.customer.values..",
                                "fi.lethe.query.customer.standing..",
                                "fi.lethe.query.customer.card..",
                                "fi.lethe.query.search..")
                        .should()
                        .dependOnClassesThat(FEATURES),
                SearchThatKnowsAFeature.class);
    }

    @Test
    void features_of_the_query_side_know_nothing_of_each_other() {
        Code.holds(
                slices().matching("fi.lethe.query.customer.(*)..")
                        .should()
                        .notDependOnEachOther()
                        .ignoreDependency(alwaysTrue(), not(FEATURES)),
                FeatureThatKnowsAnother.class,
                ContactRole.class);
    }

    /** What goes wrong in a package of a feature is told by a page; an answer of the API would be, too. */
    @Test
    void features_of_the_query_side_have_pages_and_no_calls_of_the_api() {
        Code.holds(
                noClasses()
                        .that()
                        .resideInAnyPackage("fi.lethe.query.customer..", "fi.lethe.query.console..")
                        .should()
                        .beAnnotatedWith(RestController.class),
                FeatureThatAnswersCalls.class);
    }
}
