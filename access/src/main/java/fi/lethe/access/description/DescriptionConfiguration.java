// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.description;

import fi.lethe.access.problems.KnownProblems;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;

/** What describes the API, whatever the application serves. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:fi/lethe/access/description/description.properties")
public class DescriptionConfiguration {

    /** What there is of the document before any call is described. */
    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("Lethe")
                        .version("v1")
                        .description(
                                "Commands to the register and reads of it. Errors are problem details (RFC 9457)."))
                .components(new Components()
                        .addSecuritySchemes(
                                EveryCall.BEARER,
                                scheme("bearer", "A token, which POST /api/tokens gives for a login and password."))
                        .addSecuritySchemes("basic", scheme("basic", "A login and password, in UTF-8 (RFC 7617)."))
                        .addSchemas(ProblemSchema.NAME, ProblemSchema.problem())
                        .addSchemas(ProblemSchema.FAULT, ProblemSchema.fault()));
    }

    private static SecurityScheme scheme(String name, String description) {
        return new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme(name).description(description);
    }

    @Bean
    OpenApiCustomizer everyCall() {
        return new EveryCall();
    }

    @Bean
    OperationCustomizer refusedHere(KnownProblems problems) {
        return new RefusedHere(problems);
    }

    @Bean
    ModelConverter answerSchemas() {
        return new AnswerSchemas();
    }
}
