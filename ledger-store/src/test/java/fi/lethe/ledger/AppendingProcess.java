// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;

/** Another process that appends to the same ledger; prints the stream and position of each answered command. */
final class AppendingProcess {
    private AppendingProcess() {}

    /** Starts one; its password travels on standard input. */
    static Process start(String url, String user, String password, int commands) throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-Ddisable-axoniq-console-message=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AppendingProcess.class.getName(),
                        url,
                        user,
                        Integer.toString(commands))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var in = process.outputWriter(StandardCharsets.UTF_8)) {
            in.write(password + "\n");
        }
        return process;
    }

    /** What it printed, once it has ended. */
    static Map<String, Long> answered(Process process) throws IOException, InterruptedException {
        var answered = new HashMap<String, Long>();
        try (var out = process.inputReader(StandardCharsets.UTF_8)) {
            out.lines()
                    .map(line -> List.of(line.split(" ")))
                    .forEach(line -> answered.put(line.getFirst(), Long.valueOf(line.getLast())));
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException("The other process failed");
        }
        return answered;
    }

    public static void main(String[] arguments) throws Exception {
        var source = new PGSimpleDataSource();
        source.setUrl(arguments[0]);
        source.setUser(arguments[1]);
        try (var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            source.setPassword(in.readLine());
        }
        try (var store = LedgerStore.open(
                new LedgerSettings(source, source, Clock.systemUTC(), Duration.ofSeconds(30), EventTypes.all()))) {
            var events = LedgerEventStore.over(store);
            var outcomes = Callers.run(4, caller -> {
                for (int i = 0; i < Integer.parseInt(arguments[2]) / 4; i++) {
                    var customer = Samples.random().customer();
                    var ticket = Samples.ticket();
                    events.publish(TestLedger.messages(
                            ticket, customer, 0, Samples.random().registered(customer)));
                    System.out.println(
                            customer + " " + ticket.appended().orElseThrow().position());
                }
                return caller;
            });
            System.exit(outcomes.failures().isEmpty() ? 0 : 1);
        }
    }
}
