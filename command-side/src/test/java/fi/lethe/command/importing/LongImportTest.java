// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import static fi.lethe.command.importing.OlderRegister.HEADER;
import static fi.lethe.command.importing.OlderRegister.row;
import static fi.lethe.command.importing.OlderRegister.types;
import static fi.lethe.command.importing.TestImport.counts;
import static fi.lethe.command.importing.TestImport.rejects;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** A file of several batches, some of which are taken at the same time. */
class LongImportTest {
    private static final int BATCH = 512;
    private static final String NO_ROW = "a row of one value\n";

    private final OlderRegister register = new OlderRegister();

    @Test
    void who_comes_again_in_the_next_batch_is_compared_with_the_first_row() {
        var file = HEADER
                + others(0, BATCH - 1)
                + row("same", "first@example.fi")
                + row("same", "second@example.fi")
                + others(BATCH, 2 * BATCH - 2)
                + row("same", "first@example.fi")
                + row("same", "fourth@example.fi");

        assertThat(counts(register.customers.take(file))).isEqualTo(2 * BATCH - 3 + 1 + " 0 1 2");

        assertThat(types(register.customer("same"))).containsExactly("CustomerRegistered");
        assertThat(counts(register.customers.take(HEADER + row("same", "fourth@example.fi"))))
                .isEqualTo("0 1 0 0");
    }

    @Test
    void rejects_stand_in_the_order_of_the_file() {
        var file = HEADER
                + IntStream.range(0, 4)
                        .mapToObj(batch -> NO_ROW + others(batch * BATCH, batch * BATCH + BATCH - 2) + NO_ROW)
                        .collect(Collectors.joining());

        var answer = register.customers.take(file);

        assertThat(counts(answer)).isEqualTo(4 * (BATCH - 2) + " 0 0 8");
        assertThat(StreamSupport.stream(rejects(answer).spliterator(), false)
                        .map(reject -> reject.get("line").asLong()))
                .hasSize(8)
                .isSorted();
    }

    private static String others(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(number -> row("other " + number, "other." + number + "@example.fi"))
                .collect(Collectors.joining());
    }
}
