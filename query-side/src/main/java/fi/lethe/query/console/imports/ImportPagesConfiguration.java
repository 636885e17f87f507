// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.imports;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Imports at the pages. */
@Configuration(proxyBeanMethods = false)
@Import(ImportPages.class)
public class ImportPagesConfiguration {
    @Bean
    ImportFiles importFiles(Clock clock) {
        return new ImportFiles(clock);
    }

    @Bean
    Sendings sendings() {
        return new Sendings();
    }
}
