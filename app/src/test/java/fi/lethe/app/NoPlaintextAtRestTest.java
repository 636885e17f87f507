// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.app.installation.Database;
import fi.lethe.app.scan.FileScan;
import fi.lethe.app.scan.Finding;
import fi.lethe.app.scan.Patterns;
import fi.lethe.app.scan.Search;
import fi.lethe.app.scan.TableScan;
import fi.lethe.events.Role;
import fi.lethe.ledger.LedgerStore;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NoPlaintextAtRestTest {
    private static final House HOUSE = House.shared();

    private final Canaries canaries = new Canaries();
    private final Canaries controls = new Canaries();

    @Test
    void invariant_2_no_plaintext_at_rest() throws IOException, SQLException {
        var compressed = plantCompressed(controls.plain());
        var planting = new PlantedEverywhere(HOUSE, canaries);
        var customer = planting.accepted();
        planting.refused(customer);
        var origin = HOUSE.lethe().part(LedgerStore.class).origin();

        lookFor(customer, compressed, origin);

        var forgotten = HOUSE.as(Role.STAFF).command("forget-customer", Bodies.forgetting(customer, "PT0S"));
        assertThat(forgotten.statusCode()).as(forgotten.body()).isEqualTo(200);
        lookFor(customer, compressed, origin);
    }

    /** None of the canaries, and all of the controls: what is clear by right, in tables, files and the log. */
    private void lookFor(String customer, String compressed, String origin) throws IOException, SQLException {
        var wanted = new ArrayList<>(canaries.planted());
        wanted.addAll(List.of(customer, compressed, origin, "131052-308T"));
        var search = Patterns.of(wanted).search();

        var inTables = inTables(search);
        assertThat(values(inTables)).containsExactlyInAnyOrder(customer, compressed, origin);
        var inFiles = inFiles(search);
        assertThat(values(inFiles)).as("%s", inFiles).containsExactlyInAnyOrder(customer, origin);
        assertThat(inFiles)
                .anyMatch(finding ->
                        finding.value().equals(origin) && finding.place().endsWith("lethe.log"));
    }

    private static Set<Finding> inTables(Search search) throws SQLException {
        var installation = HOUSE.lethe().installation();
        return new TableScan(search)
                .in(installation.ledger().inspector().unpooled())
                .in(installation.vault().inspector().unpooled())
                .findings();
    }

    private static Set<Finding> inFiles(Search search) throws IOException, SQLException {
        writeOut(HOUSE.lethe().installation().ledger());
        writeOut(HOUSE.lethe().installation().vault());
        var directories = HOUSE.settings().directories();
        return new FileScan(search)
                .below(directories.data())
                .below(directories.keys())
                .findings();
    }

    private static Set<String> values(Set<Finding> findings) {
        return findings.stream().map(Finding::value).collect(Collectors.toSet());
    }

    private static void writeOut(Database database) throws SQLException {
        try (var connection = database.inspector().unpooled().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("checkpoint");
        }
    }

    /** Within a long value that PostgreSQL compresses, where a scan of raw files is blind. */
    private static String plantCompressed(String value) throws SQLException {
        var inspector = HOUSE.lethe().installation().ledger().inspector().unpooled();
        try (var connection = inspector.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create table control (note text compression pglz)");
            try (var insert = connection.prepareStatement("insert into control values (?)")) {
                insert.setString(1, "lorem ipsum ".repeat(2_000) + value + " dolor sit".repeat(2_000));
                insert.executeUpdate();
            }
        }
        return value;
    }
}
