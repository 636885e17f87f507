// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.Coded;
import fi.lethe.events.ProcessingException;
import fi.lethe.events.Role;
import fi.lethe.events.access.DenialReason;
import fi.lethe.events.customer.HoldGround;
import fi.lethe.events.customer.HowSettled;
import fi.lethe.events.customer.RestrictionGround;
import fi.lethe.ledger.EventTypes;
import fi.lethe.query.console.customer.Tab;
import fi.lethe.query.customer.forgetting.pages.Pause;
import fi.lethe.query.customer.standing.State;
import fi.lethe.rules.definition.BuiltInDefinition;
import fi.lethe.rules.definition.LegalBasis;
import fi.lethe.rules.restriction.HeldData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the pages may have to say, they can say in both languages. */
class LanguagesTest {
    private static final Properties FINNISH = TestWordings.file("fi");
    private static final Properties ENGLISH = TestWordings.file("en");
    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([a-z][A-Za-z.-]*)[(}]");

    @Test
    void both_languages_have_the_same_messages_with_the_same_arguments() {
        assertThat(FINNISH.stringPropertyNames()).isEqualTo(ENGLISH.stringPropertyNames());
        for (var key : FINNISH.stringPropertyNames()) {
            assertThat(arguments(FINNISH, key)).as(key).isEqualTo(arguments(ENGLISH, key));
            assertThat(FINNISH.getProperty(key)).as(key).isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everything_that_can_be_said_has_its_message(String key) {
        assertThat(FINNISH.getProperty(key)).as(key).isNotBlank();
        assertThat(ENGLISH.getProperty(key)).as(key).isNotBlank();
    }

    static Stream<String> keys() {
        return Stream.of(
                        EventTypes.all().each().stream().map(type -> "event." + type.name()),
                        EventTypes.all().each().stream().map(type -> "type." + type.name()),
                        Stream.of("restrictions.title", "restrictions.none", "erasures.title", "erasures.none"),
                        Arrays.stream(Way.values()).map(Way::getText),
                        Arrays.stream(Tab.values()).map(tab -> "customer.tab." + tab.path()),
                        Arrays.stream(Role.values()).map(role -> "home.title." + role.code()),
                        Arrays.stream(LegalBasis.values()).map(basis -> "legal-basis." + basis.name()),
                        namedInJava(),
                        Arrays.stream(State.values()).map(state -> "state." + state),
                        Arrays.stream(Pause.values()).map(pause -> "pause." + pause),
                        CodedInEvents.all().map(Wording::key),
                        BuiltInDefinition.PURPOSES.names().stream().map(name -> "purpose." + name),
                        codes("exception.", ProcessingException.values()),
                        Stream.of("shown.withheld." + HeldData.GROUND),
                        codes("shown.withheld.", RestrictionGround.values()),
                        codes("value.settled.", HowSettled.values()),
                        codes("event.InvoiceSettled.how.", HowSettled.values()),
                        codes("hold-ground.until.", HoldGround.values()),
                        codes(
                                "problem.",
                                Arrays.stream(DenialReason.values())
                                        .filter(reason -> reason != DenialReason.OTHER)
                                        .toArray(Coded[]::new)),
                        inTemplates())
                .flatMap(keys -> keys);
    }

    private static Stream<String> codes(String before, Coded... all) {
        return Arrays.stream(all).map(each -> before + each.code());
    }

    /** Messages of the first pages are named in Java. */
    private static Stream<String> namedInJava() {
        try (var files = Files.list(Path.of("src/main/java/fi/lethe/query/console/home"))) {
            var found = new TreeSet<String>();
            for (var file : files.toList()) {
                Pattern.compile("\"(home\\.[a-z.-]*[a-z])\"")
                        .matcher(Files.readString(file))
                        .results()
                        .forEach(key -> found.add(key.group(1)));
            }
            assertThat(found).hasSizeGreaterThan(30);
            return found.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> inTemplates() {
        try (var files = Files.list(Path.of("src/main/resources/templates/console"))) {
            var found = new TreeSet<String>();
            for (var file : files.toList()) {
                IN_TEMPLATE.matcher(Files.readString(file)).results().forEach(key -> found.add(key.group(1)));
            }
            assertThat(found).hasSizeGreaterThan(40);
            return found.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> arguments(Properties messages, String key) {
        var text = messages.getProperty(key);
        assertThat(text).as(key).doesNotContain("'");
        return new TreeSet<>(Pattern.compile("\\{\\w+}")
                .matcher(text)
                .results()
                .map(found -> found.group())
                .toList());
    }
}
