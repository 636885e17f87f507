// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.arrows;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** All our classes without the tests, and the proof that a rule can fail. */
final class Code {
    static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("fi.lethe");

    private Code() {}

    /** The rule holds for our code, and classes made to break it do break it. */
    static void holds(ArchRule rule, Class<?>... breaking) {
        assertThat(rule.evaluate(new ClassFileImporter().importClasses(breaking))
                        .hasViolation())
                .as("%s breaks it", List.of(breaking))
                .isTrue();
        rule.check(OURS);
    }
}
