// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.arrows;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import fi.lethe.crypto.Access;
import fi.lethe.query.breaking.ReaderThatOpensWhatIsWithheld;
import fi.lethe.rules.breaking.RuleThatEncrypts;
import fi.lethe.rules.breaking.RuleThatKeepsAViolation;
import fi.lethe.rules.breaking.RuleThatPrints;
import fi.lethe.rules.breaking.RuleWithAClock;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import javax.crypto.Cipher;
import org.junit.jupiter.api.Test;

class OwnersTest {

    @Test
    void only_crypto_shredding_encrypts() {
        Code.holds(
                noClasses()
                        .that()
                        .resideOutsideOfPackage("fi.lethe.crypto..")
                        .should()
                        .dependOnClassesThat()
                        .areAssignableTo(Cipher.class),
                RuleThatEncrypts.class);
    }

    @Test
    void only_the_index_builder_opens_what_is_withheld_on_any_ground() {
        Code.holds(
                noClasses()
                        .that()
                        .resideOutsideOfPackages("fi.lethe.crypto", "fi.lethe.query.search.index")
                        .should()
                        .accessField(Access.class, "INDEXING")
                        .orShould()
                        .callMethod(Access.class, "valueOf", String.class)
                        .orShould()
                        .callMethod(Access.class, "values"),
                ReaderThatOpensWhatIsWithheld.class);
    }

    @Test
    void nobody_asks_the_system_for_the_time_but_the_clock_bean() {
        Code.holds(
                noClasses()
                        .that()
                        .doNotHaveFullyQualifiedName("fi.lethe.installation.server.Core")
                        .should()
                        .callMethod(Instant.class, "now")
                        .orShould()
                        .callMethod(LocalDate.class, "now")
                        .orShould()
                        .callMethod(System.class, "currentTimeMillis")
                        .orShould()
                        .callMethod(Clock.class, "systemUTC"),
                RuleWithAClock.class);
    }

    @Test
    void nobody_prints_past_the_terminal() {
        Code.holds(
                noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err"),
                RuleThatPrints.class);
    }

    @Test
    void a_violation_which_holds_the_value_is_read_in_one_place_and_never_thrown() {
        Code.holds(
                noClasses()
                        .that()
                        .doNotHaveFullyQualifiedName("fi.lethe.command.reading.BodyRules")
                        .should()
                        .dependOnClassesThat()
                        .areAssignableTo(ConstraintViolation.class)
                        .orShould()
                        .dependOnClassesThat()
                        .areAssignableTo(ConstraintViolationException.class),
                RuleThatKeepsAViolation.class);
    }
}
