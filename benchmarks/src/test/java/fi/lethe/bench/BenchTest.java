// SPDX-License-Identifier: Apache-2.0
package fi.lethe.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BenchTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Bench bench = new Bench(new PrintStream(printed, true, StandardCharsets.UTF_8));

    @Test
    void every_measurement_runs_and_tells_its_figures() throws IOException {
        assertThat(bench.run("all", "--quick")).isZero();

        assertThat(printed())
                .containsPattern("\\| creating \\| 1 \\| \\*\\*\\d+\\.\\d\\d\\*\\*")
                .contains("| creating | 32 |")
                .containsPattern("\\| [1-9]\\d* \\+ [1-9]\\d* \\| [1-9]\\d* \\+ [1-9]\\d* \\|") // processor time
                .contains("| updating | 1 |")
                .contains("| updating | 32 |")
                .contains("| updating, peer cached | 1 |")
                .contains("| updating, peer cached | 32 |")
                .contains("| import, beside a client that posts each | 1 |")
                .contains("| import, beside a loop without HTTP | 1 |")
                .containsPattern("\\| replay \\| 1 \\| \\*\\*\\d+\\.\\d\\d\\*\\*")
                .contains("| reading and opening | 1 |")
                .contains("| reading and opening, beside the bare engine | 1 |")
                .containsPattern(
                        "\\| search by part of a name \\| \\d+ \\| \\*\\*\\d+\\.\\d\\d\\*\\* \\| at most 1\\.3 ")
                .contains("| search by e-mail |")
                .contains("| search by order number |")
                .contains("| a customer's page |")
                .containsPattern("\\| [\\d,]+ \\| \\*\\*\\d+\\.\\d\\*\\* \\| \\d+\\.\\d \\| \\*\\*\\d+\\*\\* \\|")
                .containsPattern("\\| cold \\| 2 \\| \\*\\*\\d+\\.\\d\\d\\*\\*")
                .containsPattern("\\| warm \\| 2 \\| \\*\\*\\d+\\.\\d\\d\\*\\*");
    }

    @Test
    void what_is_not_understood_is_answered_with_the_usage() throws IOException {
        assertThat(bench.run("creat")).isEqualTo(2);
        assertThat(bench.run()).isEqualTo(2);

        assertThat(printed()).contains("usage:");
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
