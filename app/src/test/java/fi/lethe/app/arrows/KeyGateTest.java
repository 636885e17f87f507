// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.arrows;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import fi.lethe.crypto.ReaderPastTheGate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The way of a data key, from its row to a lease: at no step may anybody else reach in. */
class KeyGateTest {
    private static final String CRYPTO = "fi.lethe.crypto.";

    @ParameterizedTest
    @CsvSource({
        "KeyTable, load, KeyQuery",
        "KeyQuery, load, KeySupply",
        "KeySupply, find, Gate",
        "LeasedKeys, <init>, KeyVault",
    })
    void invariant_8_keys_are_lent_only_through_the_gate(String owner, String method, String caller) {
        Code.holds(only(CRYPTO + owner, method, CRYPTO + caller), ReaderPastTheGate.class);
    }

    @ParameterizedTest
    @CsvSource("KeyEncryption")
    void invariant_8_nobody_else_unwraps_a_key(String owner) {
        var rule = noClasses()
                .that()
                .doNotHaveFullyQualifiedName(CRYPTO + "LeasedKeys")
                .and()
                .doNotHaveFullyQualifiedName(CRYPTO + "Epochs")
                .and()
                .doNotHaveFullyQualifiedName(CRYPTO + "ServiceKeys")
                .and()
                .resideOutsideOfPackage(CRYPTO + "keyring")
                .should()
                .accessTargetWhere(
                        target(owner(name(CRYPTO + "keyring." + owner))).and(target(name("unwrap"))));
        Code.holds(rule, ReaderPastTheGate.class);
    }

    private static ArchRule only(String owner, String method, String caller) {
        return noClasses()
                .that()
                .doNotHaveFullyQualifiedName(caller)
                .should()
                .accessTargetWhere(target(owner(name(owner))).and(target(name(method))));
    }
}
