// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.form;

import fi.lethe.query.console.commands.CommandApi;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** A form for every command. */
@Configuration(proxyBeanMethods = false)
@Import(FormPages.class)
public class FormConfiguration {

    @Bean
    Forms forms(CommandApi api, List<Subject> subjects, Clock clock) {
        return new Forms(new PublishedCommands(api, clock), api, subjects, clock);
    }
}
