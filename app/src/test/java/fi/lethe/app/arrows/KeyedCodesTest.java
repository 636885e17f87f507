// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.arrows;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import fi.lethe.crypto.ServiceMac;
import fi.lethe.rules.breaking.RuleThatCodes;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class KeyedCodesTest {
    private static final Set<String> MAKING = Set.of("compute", "verify", "codes");
    /** Of the JDK and of the libraries that are there. */
    private static final Pattern ALGORITHM = Pattern.compile("javax\\.crypto\\.Mac"
            + "|org\\.bouncycastle\\.crypto\\.(Mac|macs\\..*)"
            + "|com\\.google\\.crypto\\.tink\\.(mac|prf|daead|subtle\\.Prf).*"
            + "|com\\.google\\.common\\.hash\\..*"
            + "|org\\.apache\\.commons\\.codec\\.digest\\..*");

    @Test
    void every_class_that_makes_keyed_codes_is_on_the_list_in_the_documents_and_no_other() throws IOException {
        assertThat(makers(Code.OURS))
                .isEqualTo(new TreeSet<>(KeyedCodes.listed().makers()));
    }

    @Test
    void a_class_that_makes_codes_by_itself_is_seen() {
        assertThat(makers(new ClassFileImporter().importClasses(RuleThatCodes.class)))
                .containsExactly("RuleThatCodes");
    }

    private static Set<String> makers(JavaClasses classes) {
        return classes.stream()
                .filter(type -> !type.isEquivalentTo(ServiceMac.class)) // which the others use
                .filter(type -> usesServiceMac(type) || usesAlgorithm(type))
                .map(type -> type.getName().replaceAll("\\$.*", "").replaceAll(".*\\.", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean usesServiceMac(JavaClass type) {
        return type.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(ServiceMac.class)
                                && MAKING.contains(call.getName()))
                || type.getMethodReferencesFromSelf().stream()
                        .anyMatch(reference -> reference.getTargetOwner().isEquivalentTo(ServiceMac.class)
                                && MAKING.contains(reference.getName()));
    }

    private static boolean usesAlgorithm(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(Dependency::getTargetClass)
                .anyMatch(target -> ALGORITHM.matcher(target.getName()).matches());
    }
}
