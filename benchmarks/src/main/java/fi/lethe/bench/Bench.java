// SPDX-License-Identifier: Apache-2.0
package fi.lethe.bench;

import fi.lethe.bench.creating.Creating;
import fi.lethe.bench.data.Clusters;
import fi.lethe.bench.forgetting.Forgetting;
import fi.lethe.bench.importing.Importing;
import fi.lethe.bench.reading.Reading;
import fi.lethe.bench.replaying.Replaying;
import fi.lethe.bench.updating.Updating;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Runs the measurements: {@code create}, {@code update}, {@code forget}, {@code import}, {@code replay}, {@code reads} or {@code all}, with {@code --quick} to see that they run. */
public final class Bench {
    private static final String USAGE = "usage: create | update | forget | import | replay | reads | all [--quick]";
    private static final Set<String> KNOWN =
            Set.of("create", "update", "forget", "import", "replay", "reads", "all", "--quick");

    private final PrintStream out;

    Bench(PrintStream out) {
        this.out = out;
    }

    /** Prints tables; they are in Markdown. */
    public static void main(String[] arguments) throws IOException {
        System.exit(new Bench(System.out).run(arguments)); // the followers' threads need not be waited for
    }

    /** Returns 0, or 2 where it was not understood. */
    int run(String... arguments) throws IOException {
        var asked = Arrays.asList(arguments);
        if (asked.isEmpty() || !KNOWN.containsAll(asked)) {
            out.println(USAGE);
            return 2;
        }
        measure(asked, asked.contains("--quick") ? Scale.quick() : Scale.full());
        return 0;
    }

    private void measure(List<String> asked, Scale scale) throws IOException {
        var report = new Report(out);
        boolean all = asked.contains("all");
        try (var clusters = Clusters.start()) {
            if (all || asked.contains("create")) {
                report.beginDuels();
                Creating.measure(clusters, scale, report);
            }
            if (all || asked.contains("update")) {
                report.beginDuels();
                new Updating(clusters, scale, report).measure();
            }
            if (all || asked.contains("import")) {
                report.beginDuels();
                Importing.measure(clusters, scale, report);
            }
            if (all || asked.contains("replay")) {
                report.beginDuels();
                Replaying.measure(clusters, scale, report);
            }
            if (all || asked.contains("reads")) {
                report.beginReading(scale.registered() / Scale.SMALLER, scale.registered());
                Reading.measure(clusters, scale, report);
            }
            if (all || asked.contains("forget")) {
                report.beginForgetting(Forgetting.FEW, scale.history());
                Forgetting.measure(clusters, scale, report);
            }
        }
    }
}
