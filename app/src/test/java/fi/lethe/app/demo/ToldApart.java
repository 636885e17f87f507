// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.demo;

import fi.lethe.installation.client.HttpCalls;
import fi.lethe.installation.database.Login;
import fi.lethe.installation.terminal.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The demonstration's own story and checks, on two sides that run apart. */
public final class ToldApart implements AutoCloseable {
    private final HttpCalls client = new HttpCalls(Duration.ofSeconds(5), Visitor.PATIENCE);
    private final Visitor staff;
    private final Visitor auditor;

    /** With the accounts {@code staff} and {@code auditor}. */
    public ToldApart(URI commands, URI reads, String password) {
        var sides = new Sides(commands, reads);
        this.staff = Visitor.signingIn(client, sides, "staff.virtanen", password);
        this.auditor = Visitor.signingIn(client, sides, "auditor.virtanen", password);
    }

    /** Tells it to the end, and answers whose story it was. */
    public String tell() throws InterruptedException {
        var nowhere = new PrintWriter(Writer.nullWriter());
        return new Story(new Terminal(nowhere, nowhere, false), staff, Clock.systemUTC()).tell();
    }

    /** What the demonstration would have said "NO" to. */
    public List<String> broken(String customer, List<Login> inspectors, List<Path> directories)
            throws IOException, SQLException {
        var afterwards = new Afterwards(staff, auditor, customer);
        var checks = new ArrayList<>(List.of(afterwards.registry(), afterwards.history()));
        checks.addAll(new Traces(inspectors, directories, customer).look());
        var first = auditor.get("/api/audit/customers/" + customer).json().at("/entries/0/position");
        checks.addAll(new Tree(auditor).verify(first.asLong()));
        return checks.stream().filter(check -> !check.held()).map(Check::what).toList();
    }

    @Override
    public void close() {
        client.close();
    }
}
