// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.Role;
import fi.lethe.ledger.LedgerStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A shop's whole register, published as the Chinook database. */
class ChinookTest {
    private static final Path CHINOOK = shared().resolve("data").resolve("chinook");

    @TempDir
    private Path directory;

    @Test
    void a_shops_register_comes_in_whole_and_a_second_time_nothing_is_stored() throws Exception {
        Assumptions.assumeTrue(
                Files.exists(CHINOOK.resolve("customers.csv")),
                "no Chinook: set LETHE_SHARED to the folder that holds it");
        try (var house = House.in(directory)) {
            var customers = List.of(file("customers.csv"), "--as", "customers", "--mapping", mapping("customers.yaml"));
            var invoices = List.of(
                    file("invoices.csv"),
                    "--lines",
                    file("invoice_lines.csv"),
                    "--as",
                    "invoices",
                    "--mapping",
                    mapping("invoices.yaml"));

            assertThat(imported(house, customers)).contains("59 imported, 0 changed, 0 unchanged, 0 rejected");
            assertThat(imported(house, invoices)).contains("412 imported, 0 changed, 0 unchanged, 0 rejected");
            assertThat(count(house, "CustomerRegistered")).isEqualTo(59);
            assertThat(count(house, "OrderRecorded")).isEqualTo(412);
            assertThat(count(house, "InvoiceSettled")).isEqualTo(412);
            assertThat(linesOfAll(house)).as("every line of every invoice").isEqualTo(2240);

            var size = count(house, "%");
            assertThat(imported(house, customers)).contains("0 imported, 0 changed, 59 unchanged, 0 rejected");
            assertThat(imported(house, invoices)).contains("0 imported, 0 changed, 412 unchanged, 0 rejected");
            assertThat(count(house, "%")).isEqualTo(size);
        }
    }

    private static String imported(House house, List<String> arguments) {
        var line = ImportLine.run(house.as(Role.STAFF), arguments.toArray(String[]::new));
        assertThat(line.exitCode()).as(line.err() + line.out()).isZero();
        return line.out();
    }

    private static int linesOfAll(House house) {
        int lines = 0;
        for (var customer : ledger(house)
                .sql("select distinct stream_id from ledger.ledger_entry where stream_id not like 'access/%'")
                .query((row, _) -> row.getString(1))
                .list()) {
            var last = house.lethe().part(LedgerStore.class).head().size() - 1;
            var read = Caller.json(house.as(Role.STAFF).get("/api/registry/customers/" + customer + "?after=" + last));
            for (var order : read.at("/orders/value")) {
                lines += order.findValues("lines").stream()
                        .mapToInt(list -> list.size())
                        .sum();
            }
        }
        return lines;
    }

    private static long count(House house, String type) {
        return ledger(house).sql("""
                        select count(*) from ledger.ledger_entry
                        where type like :type and stream_id not like 'access/%'""").param("type", type).query(Long.class).single();
    }

    private static JdbcClient ledger(House house) {
        return JdbcClient.create(
                house.lethe().installation().ledger().inspector().unpooled());
    }

    private static String file(String name) {
        return CHINOOK.resolve(name).toString();
    }

    private static String mapping(String name) {
        return Path.of("src", "test", "resources", "chinook", name).toString();
    }

    private static Path shared() {
        var shared = System.getenv("LETHE_SHARED");
        return shared == null || shared.isBlank() ? Path.of("..", "..", "shared") : Path.of(shared);
    }
}
