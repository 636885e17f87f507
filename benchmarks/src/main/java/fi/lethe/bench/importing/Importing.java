// SPDX-License-Identifier: Apache-2.0
package fi.lethe.bench.importing;

import fi.lethe.bench.Report;
import fi.lethe.bench.Scale;
import fi.lethe.bench.Target;
import fi.lethe.bench.data.Clusters;
import fi.lethe.bench.data.Registrations;
import fi.lethe.bench.load.Callers;
import fi.lethe.bench.load.Duel;
import fi.lethe.bench.load.Measured;
import fi.lethe.bench.load.Stopwatch;
import fi.lethe.bench.ours.Lethe;
import fi.lethe.bench.ours.WebLethe;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Imports a file of customers over the API, beside one caller who posts register-customer for each of them: what somebody
 * has to choose from who moves a register.
 */
public final class Importing {
    private static final byte[] MAPPING = """
            {"as": "customers", "dryRun": false, "mapping": {"from": "older-shop",
              "columns": {"Asiakasnumero": ["id"], "Nimi": ["name"], "Kutsumanimi": ["calledBy"],
                "Yritys": ["organisation"], "Y-tunnus": ["businessId"], "Sähköposti": ["email"], "Puhelin": ["phone"],
                "Kotisivu": ["www"], "Osoite": ["street"], "Postinumero": ["postalCode"],
                "Postitoimipaikka": ["locality"], "Maa": ["country"]},
              "constants": {"source": "WEB_SHOP", "obtainedOn": "2026-01-20"}}}
            """.getBytes(StandardCharsets.UTF_8);

    private final WebLethe lethe;
    private final AtomicInteger files = new AtomicInteger();

    private Importing(WebLethe lethe) {
        this.lethe = lethe;
    }

    /** Measures files as long as a round of all callers. */
    public static void measure(Clusters clusters, Scale scale, Report report) {
        try (var lethe = WebLethe.open(clusters, "importing");
                var door = Lethe.open(clusters, "importing_beside", 20_000)) {
            var importing = new Importing(lethe);
            IntConsumer posting = number -> lethe.post("/api/commands/register-customer", Registrations.body(number));
            importing.file(scale.together());
            Callers.run(1, scale.alone(), posting);
            Callers.run(1, scale.alone(), door::register);
            report.duel("import, beside a client that posts each", 1, 10, importing.beside(scale, posting));
            report.duel("import, beside a loop without HTTP", 1, Target.NONE, importing.beside(scale, door::register));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while measuring", e);
        }
    }

    private Duel beside(Scale scale, IntConsumer command) {
        return Duel.fight(scale.pairs(), () -> file(scale.together()), () -> Callers.run(1, scale.alone(), command));
    }

    private Measured file(int rows) {
        var file = csv(files.incrementAndGet(), rows);
        var watch = Stopwatch.start();
        var id = lethe.post("/api/imports", MAPPING).get("id").asString();
        var done = lethe.put("/api/imports/" + id + "/rows", "text/csv", BodyPublishers.ofByteArray(file));
        var round = watch.stop(rows);
        if (done.get("imported").asInt() != rows) {
            throw new IllegalStateException("not everything was imported: " + done);
        }
        return round;
    }

    private static byte[] csv(int file, int rows) {
        var text =
                new StringBuilder("Asiakasnumero;Nimi;Kutsumanimi;Yritys;Y-tunnus;Sähköposti;Puhelin;Kotisivu;Osoite;"
                        + "Postinumero;Postitoimipaikka;Maa\n");
        for (int number = 0; number < rows; number++) {
            text.append(file)
                    .append('-')
                    .append(number)
                    .append(';')
                    .append(Registrations.row(number))
                    .append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
