// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.demo;

import fi.lethe.app.scan.FileScan;
import fi.lethe.app.scan.Finding;
import fi.lethe.app.scan.Patterns;
import fi.lethe.app.scan.TableScan;
import fi.lethe.installation.database.Login;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Looks for her in every file and every column. Her customer number, which is no secret and stays, is the control: a scan
 * that does not find it would find nothing.
 */
record Traces(List<Login> inspectors, List<Path> directories, String customer) {
    List<Check> look() throws IOException, SQLException {
        var patterns = new ArrayList<>(Maija.traces());
        patterns.add(customer);
        var search = Patterns.of(patterns).search();
        var tables = new TableScan(search);
        for (var inspector : inspectors) {
            writeOut(inspector);
            tables.in(inspector.unpooled());
        }
        var files = new FileScan(search);
        for (var directory : directories) {
            files.below(directory);
        }
        return List.of(
                checkOf(
                        "No column of both databases holds her (%,d values read, control found)"
                                .formatted(tables.values()),
                        tables.findings()),
                checkOf(
                        "No file holds her (%,d files, %,d MiB: data, WAL, logs, keys; control found)"
                                .formatted(files.files(), files.bytes() >> 20),
                        files.findings()));
    }

    /** So that what the server still held in memory stands in its files. */
    private static void writeOut(Login inspector) throws SQLException {
        try (var connection = inspector.unpooled().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("checkpoint");
        }
    }

    private Check checkOf(String what, Set<Finding> findings) {
        var control = findings.stream().anyMatch(finding -> finding.value().equals(customer));
        var hers = findings.stream().anyMatch(finding -> !finding.value().equals(customer));
        return new Check(what, control && !hers);
    }
}
