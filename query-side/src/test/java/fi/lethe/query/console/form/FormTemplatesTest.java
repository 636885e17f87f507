// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.form;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.query.console.TestWordings;
import fi.lethe.rules.commands.CommandRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import tools.jackson.databind.json.JsonMapper;

/** The form of every command, rendered without a server. */
class FormTemplatesTest {
    private static final SpringTemplateEngine ENGINE = engine();

    private static SpringTemplateEngine engine() {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        engine.setTemplateEngineMessageSource(TestWordings.in("fi").messages());
        engine.setLinkBuilder(new StandardLinkBuilder() {
            @Override
            protected String computeContextPath(
                    IExpressionContext context, String base, @Nullable Map<String, Object> parameters) {
                return "";
            }

            @Override
            protected String processLink(IExpressionContext context, String link) {
                return link;
            }
        });
        return engine;
    }

    @ParameterizedTest
    @EnumSource
    void the_form_of_every_command_has_a_labelled_element_for_each_field(CommandRule command) throws IOException {
        var document = JsonMapper.builder().build().readTree(Files.readString(Path.of("..", "docs", "openapi.json")));
        var form = PublishedCommands.form(document, command).orElseThrow();
        for (var language : List.of("fi", "en")) {
            var wording = TestWordings.in(language);
            var beginning = new Beginning("", Map.of(), Map.of("/invoice", List.of("INV-1")), Map.of());
            var nothing = Typed.into(form.body(), Map.of());
            var shown = ShownForm.of(form, nothing, beginning, "/lines", null, wording);
            var model = new HashMap<String, Object>();
            model.put("form", shown);
            model.put("command", command.code());
            model.put("of", UUID.randomUUID());
            model.put("heading", "Maija");
            model.put("back", "/console");
            model.put("key", "key");

            var page = ENGINE.process("console/form", new Context(wording.locale(), model));

            assertThat(page).contains("</html>", shown.title() + ": Maija");
            for (var field : shown.fields()) {
                assertThat(page).contains("id=\"" + field.id() + "\"", field.label());
            }
        }
    }
}
