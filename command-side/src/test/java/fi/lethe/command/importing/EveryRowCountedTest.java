// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import static fi.lethe.command.importing.TestImport.counts;
import static fi.lethe.command.importing.TestImport.rejects;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Whatever stands in a file, nothing of it vanishes: what was imported, changed, unchanged and rejected is all that there is. */
class EveryRowCountedTest {
    private static final int ROWS = 400;

    private final String register = "counted-" + UUID.randomUUID();
    private final TestImport customers = new TestImport("customers", """
            {"from": "%s",
             "columns": {"id": ["id"], "nimi": ["name"], "yritys": ["organisation"], "puhelin": ["phone"],
               "sähköposti": ["email"], "katu": ["street"], "postinro": ["postalCode"], "kunta": ["locality"],
               "maa": ["country"], "lisätty": ["obtainedOn"], "asnro": ["customerNumber"],
               "päättyi": ["endedOn"], "rajoitettu": ["restrictedOn"], "peruste": ["restrictionGround"]},
             "constants": {"source": "SHOP"}}""".formatted(register));
    private final TestImport invoices = new TestImport("invoices", """
            {"from": "%s",
             "columns": {"id": ["id"], "nro": ["order", "invoice"], "asiakas": ["customer"], "pvm": ["orderedOn"],
               "eräpvm": ["dueOn"], "summa": ["total"], "valuutta": ["currency"], "maksettu": ["paid"],
               "maksupvm": ["settledOn"], "hyvittää": ["credits"], "tuote": ["lineDescription"],
               "kpl": ["lineQuantity"], "hinta": ["lineUnitPrice"]},
             "constants": {"source": "SHOP", "obtainedOn": "2026-11-20"}}""".formatted(register));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void no_row_of_a_file_with_every_fault_vanishes_and_again_nothing_is_stored(long seed) {
        nothingVanishes(customers, GeneratedFile.ofCustomers(seed, ROWS));
        nothingVanishes(invoices, GeneratedFile.ofInvoices(seed, ROWS));
    }

    private void nothingVanishes(TestImport importing, GeneratedFile file) {
        var rehearsed = importing.rehearse(file.text());
        assertSumIsWhole(rehearsed, file);

        var taken = importing.take(file.text());
        assertSumIsWhole(taken, file);
        assertThat(taken.get("imported").asInt()).as(counts(taken)).isPositive();
        var rejected = told(taken);
        assertThat(rejected)
                .as("each once, and with a reason")
                .hasSize(taken.get("rejected").asInt());
        assertThat(lines(taken)).doesNotHaveDuplicates().isSubsetOf(file.rows().keySet());
        assertThat(rejects(taken).valueStream().map(note -> note.get("reason").asString()))
                .allSatisfy(reason -> assertThat(reason).isNotBlank());

        var again = importing.take(file.text());
        assertSumIsWhole(again, file);
        assertThat(ofReadable(told(again))).isEqualTo(ofReadable(rejected));
        assertThat(told(again))
                .as("of who is restricted since, no row is compared")
                .containsAll(rejected);
        int refused = told(again).size();
        assertThat(counts(again)).isEqualTo("0 0 " + (file.size() - refused) + " " + refused);

        var givenBack = importing.rehearse(file.of(lines(taken)));
        assertThat(sum(givenBack))
                .as("what was rejected, as it stands in the file")
                .isEqualTo(rejected.size());
    }

    private static List<String> ofReadable(List<String> told) {
        return told.stream().filter(row -> !row.contains("restricted.")).toList();
    }

    private static void assertSumIsWhole(JsonNode answer, GeneratedFile file) {
        assertThat(sum(answer)).as(counts(answer)).isEqualTo(file.size());
        assertThat(answer.get("rows").asLong()).isEqualTo(file.size());
    }

    private static long sum(JsonNode answer) {
        return List.of("imported", "changed", "unchanged", "rejected").stream()
                .mapToLong(part -> answer.get(part).asLong())
                .sum();
    }

    private static List<Long> lines(JsonNode answer) {
        return rejects(answer)
                .valueStream()
                .map(note -> note.get("line").asLong())
                .toList();
    }

    private static List<String> told(JsonNode answer) {
        return rejects(answer)
                .valueStream()
                .map(note -> note.get("line") + " " + note.get("field").asString() + " "
                        + note.get("reason").asString())
                .sorted()
                .toList();
    }
}
