// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.arrows;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import fi.lethe.breaking.one.OneRoom;
import fi.lethe.breaking.other.OtherRoom;
import fi.lethe.command.door.breaking.DoorThatKnowsAFeature;
import org.junit.jupiter.api.Test;

/** How packages may know each other. */
class RoomsTest {

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
                                "fi.lethe.command.erasure..",
                                "fi.lethe.command.importing.."),
                DoorThatKnowsAFeature.class);
    }
}
