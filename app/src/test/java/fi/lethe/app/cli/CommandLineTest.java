// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.installation.terminal.Terminal;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {
    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void help_and_version_are_answered() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("start", "demo", "LETHE_KEYS");
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).contains("lethe ");
        assertThat(run("demo", "--help")).isZero();
        assertThat(out.toString()).contains("--exit", "--port", "--data");
        assertThat(out.toString().lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void what_cannot_be_meant_is_answered_with_2_and_a_remedy() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("stop")).isEqualTo(2);
        assertThat(run("start", "--colour")).isEqualTo(2);
        assertThat(run("start", "--port", "many", "--data", data())).isEqualTo(2);
        assertThat(err.toString()).contains("--port: give a number");
        assertThat(directory.resolve("data")).doesNotExist();
    }

    @Test
    void an_unknown_command_is_named_with_what_may_have_been_meant_and_all_that_are_known() {
        assertThat(run("strat")).isEqualTo(2);
        assertThat(err.toString().lines())
                .containsExactly(
                        "lethe: there is no command strat",
                        "  Did you mean: start?",
                        "  Commands: start, demo, prepare, import, replay",
                        "  Options: --help, --version");
    }

    @Test
    void an_unknown_option_is_named_with_what_may_have_been_meant_and_all_that_are_known() {
        assertThat(run("start", "--poort", "80", "--data", data())).isEqualTo(2);
        assertThat(err.toString().lines())
                .containsExactly(
                        "lethe start: there is no option --poort",
                        "  Did you mean: --port?",
                        "  Options: --data, --help, --port, --version");
        assertThat(directory.resolve("data")).doesNotExist();
    }

    @Test
    void a_port_in_use_is_answered_with_1_before_anything_is_made() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = Integer.toString(taken.getLocalPort());
            assertThat(run("start", "--port", port, "--data", data())).isEqualTo(1);
            assertThat(run("demo", "--port", port, "--data", data())).isEqualTo(1);
            assertThat(err.toString()).contains("port " + port + " is in use", "--port");
        }
        assertThat(directory.resolve("data")).doesNotExist();
    }

    @Test
    void colours_are_for_terminals() {
        assertThat(new Terminal(writer(out), writer(err), false).bold("Lethe")).isEqualTo("Lethe");
        assertThat(new Terminal(writer(out), writer(err), true).bold("Lethe")).isEqualTo("\u001b[1mLethe\u001b[0m");
    }

    private String data() {
        return directory.resolve("data").toString();
    }

    private int run(String... arguments) {
        return CommandLineOfLethe.run(new Terminal(writer(out), writer(err), false), Map.of(), arguments);
    }

    private static PrintWriter writer(StringWriter text) {
        return new PrintWriter(text, true);
    }
}
