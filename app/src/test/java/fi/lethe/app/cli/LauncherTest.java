// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.installation.terminal.Terminal;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The script at the top, which hands over to the command line. */
class LauncherTest {
    private static final Path SCRIPT = Path.of("..", "lethe");
    private static final Pattern COMMAND = Pattern.compile("(?m)^  ([a-z]+)  ");
    private static final Pattern HANDED_OVER = Pattern.compile("(?m)^    ([a-z]+(?: \\| [a-z]+)+)\\)$");

    @Test
    void every_command_is_handed_over_and_told_of() throws Exception {
        var handedOver = HANDED_OVER.matcher(Files.readString(SCRIPT));
        assertThat(handedOver.find()).isTrue();
        assertThat(List.of(handedOver.group(1).split(" \\| "))).containsExactlyInAnyOrderElementsOf(commands());
        assertThat(run("help")).contains(commands());
    }

    @Test
    void its_version_is_that_of_the_sources() throws Exception {
        var pom = Files.readString(Path.of("..", "pom.xml"));
        var version = Pattern.compile("<artifactId>lethe</artifactId>\\s+<version>([^<]+)<")
                .matcher(pom);
        assertThat(version.find()).isTrue();
        assertThat(run("--version")).isEqualTo("lethe " + version.group(1) + "\n");
        assertThat(run("version")).isEqualTo(run("--version"));
    }

    @Test
    void what_it_does_not_know_is_named_with_what_it_knows() throws Exception {
        for (var unknown : List.of("strat", "--prot", "--data=x")) {
            var said = saying(2, unknown);
            assertThat(said)
                    .contains("there is no command or option " + unknown)
                    .contains(commands());
        }
        assertThat(saying(2)).contains("Usage: ./lethe COMMAND");
    }

    /** Those that the command line itself lists. */
    private static List<String> commands() {
        var help = new StringWriter();
        var terminal = new Terminal(new PrintWriter(help, true), new PrintWriter(help, true), false);
        assertThat(CommandLineOfLethe.run(terminal, Map.of(), "--help")).isZero();
        var commands = COMMAND.matcher(help.toString())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(commands).hasSizeGreaterThan(3);
        return commands;
    }

    private static String run(String argument) throws Exception {
        return saying(0, argument);
    }

    private static String saying(int exit, String... arguments) throws Exception {
        var line = new ArrayList<>(List.of("sh", SCRIPT.toString()));
        line.addAll(List.of(arguments));
        var process = new ProcessBuilder(line).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(exit);
        return said;
    }
}
