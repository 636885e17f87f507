// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.form;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.query.console.TestWordings;
import fi.lethe.query.console.Wording;
import fi.lethe.rules.commands.CommandRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every form has its words in both languages; what forms there are is said by the committed document, which a test holds to the published one. */
class FormLabelsTest {
    private static final JsonNode DOCUMENT = read();

    private static JsonNode read() {
        try {
            return JsonMapper.builder().build().readTree(Files.readString(Path.of("..", "docs", "openapi.json")));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_command_and_each_of_its_fields_and_choices_has_words_in_both_languages(CommandRule command) {
        var form = PublishedCommands.form(DOCUMENT, command);
        assertThat(form).as("%s is published", command).isPresent();
        for (var language : List.of("fi", "en")) {
            var wording = TestWordings.in(language);
            assertThat(wording.has("form." + command.code()))
                    .as("form.%s in %s", command.code(), language)
                    .isTrue();
            assertThat(missing(form.orElseThrow().body(), "", new Labels(wording, command.code()), wording))
                    .as("words of %s that %s lacks", command.code(), language)
                    .isEmpty();
        }
    }

    private static Stream<String> missing(Field field, String pointer, Labels labels, Wording wording) {
        var own = pointer.isEmpty() || labels.has(pointer) ? Stream.<String>of() : Stream.of(pointer);
        return Stream.concat(
                own,
                switch (field) {
                    case Field.Single _ -> Stream.of();
                    case Field.Choice choice -> codes(choice.constants(), wording);
                    case Field.Choices choices -> codes(choices.constants(), wording);
                    case Field.Group group ->
                        group.members().stream()
                                .flatMap(member -> missing(member, pointer + "/" + member.name(), labels, wording));
                    case Field.Rows rows -> missing(rows.each(), pointer + "/0", labels, wording);
                });
    }

    private static Stream<String> codes(Field.Constants constants, Wording wording) {
        return constants.codes().stream()
                .map(code -> constants.enumeration() + "." + code)
                .filter(key -> !wording.has(key));
    }
}
