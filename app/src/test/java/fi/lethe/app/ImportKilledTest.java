// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.Role;
import fi.lethe.ledger.LedgerStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Kills the process at random moments of an import: twice, ten times with {@code -Plong}, {@code -Dlethe.import.kills} for another
 * number.
 */
@Tag("fault")
class ImportKilledTest {
    private static final int KILLS = Integer.getInteger("lethe.import.kills", 2);
    private static final int ROWS = 6_000;

    @TempDir
    private Path directory;

    @Test
    void an_import_killed_again_and_again_ends_complete_and_without_doubles() throws Exception {
        var file = Files.writeString(directory.resolve("customers.csv"), file());
        var mapping = Files.writeString(directory.resolve("customers.yaml"), """
                from: older-shop
                columns: {Asiakasnumero: id, Nimi: name, Sähköposti: email}
                constants: {source: SHOP, obtainedOn: 2026-11-20}
                """);
        var arguments = new String[] {file.toString(), "--as", "customers", "--mapping", mapping.toString()};
        var token = tokenOfStaff();
        int cutOff = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            try (var child = Child.started(directory)) {
                var caller = new Caller(child.address(), token);
                var running = CompletableFuture.supplyAsync(() -> ImportLine.run(caller, arguments));
                Thread.sleep(ThreadLocalRandom.current().nextInt(200, 1_500));
                child.killNine();
                cutOff += running.join().exitCode() == 1 ? 1 : 0;
            }
        }
        assertThat(cutOff).as("imports that were cut off").isPositive();
        try (var house = House.in(directory)) {
            var last = ImportLine.run(house.as(Role.STAFF), arguments);
            for (int again = 0; again < 4 && last.exitCode() == 1; again++) {
                last = ImportLine.run(house.as(Role.STAFF), arguments); // a busy machine: as the message says
            }
            assertThat(last.exitCode()).as(last.err()).isZero();
            // each start built a search index as well; what is no customer's has a kind in its stream's name
            assertThat(count(house, "select count(*) from ledger.ledger_entry where stream_id not like '%/%'"))
                    .isEqualTo(ROWS);
            assertThat(count(
                            house,
                            "select count(distinct stream_id) from ledger.ledger_entry where stream_id not like '%/%'"))
                    .isEqualTo(ROWS);
            assertThat(count(house, "select count(*) from command.imported_row"))
                    .isEqualTo(ROWS);
            assertThat(house.lethe().part(LedgerStore.class).verifyAgainstTree())
                    .isTrue();
        }
    }

    private static long count(House house, String sql) {
        return JdbcClient.create(
                        house.lethe().installation().ledger().inspector().unpooled())
                .sql(sql)
                .query(Long.class)
                .single();
    }

    private static String file() {
        var text = new StringBuilder("Asiakasnumero;Nimi;Sähköposti\n");
        for (int row = 0; row < ROWS; row++) {
            text.append(row).append(";Maija Meikäläinen;maija").append(row).append("@example.fi\n");
        }
        return text.toString();
    }

    private String tokenOfStaff() throws InterruptedException {
        try (var house = House.in(directory)) {
            return house.as(Role.STAFF).token();
        }
    }
}
