// SPDX-License-Identifier: Apache-2.0
package fi.lethe.bench.importing;

import fi.lethe.access.permission.Actor;
import fi.lethe.bench.Report;
import fi.lethe.bench.Scale;
import fi.lethe.bench.data.Clusters;
import fi.lethe.bench.data.Registrations;
import fi.lethe.bench.load.Callers;
import fi.lethe.bench.load.Duel;
import fi.lethe.bench.load.Measured;
import fi.lethe.bench.ours.Lethe;
import fi.lethe.command.importing.Imports;
import fi.lethe.events.Role;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.Histogram;

/** Imports a file of customers, beside one caller who sends register-customer for each of them. */
public final class Importing {
    private static final Actor ACTOR = new Actor(UUID.randomUUID(), Set.of(Role.STAFF), true);
    private static final byte[] MAPPING = """
            {"as": "customers", "dryRun": false, "mapping": {"from": "older-shop",
              "columns": {"Asiakasnumero": ["id"], "Nimi": ["name"], "Kutsumanimi": ["calledBy"],
                "Yritys": ["organisation"], "Y-tunnus": ["businessId"], "Sähköposti": ["email"], "Puhelin": ["phone"],
                "Kotisivu": ["www"], "Osoite": ["street"], "Postinumero": ["postalCode"],
                "Postitoimipaikka": ["locality"], "Maa": ["country"]},
              "constants": {"source": "WEB_SHOP", "obtainedOn": "2026-01-20"}}}
            """.getBytes(StandardCharsets.UTF_8);

    private final Lethe lethe;
    private final Imports imports;
    private final AtomicInteger files = new AtomicInteger();

    private Importing(Lethe lethe) {
        this.lethe = lethe;
        this.imports = new Imports(lethe.on(), lethe.commandSide().customers(), lethe.sideDoor());
    }

    /** Measures files as long as a round of all callers. */
    public static void measure(Clusters clusters, Scale scale, Report report) {
        try (var lethe = Lethe.open(clusters, "importing", 20_000)) {
            var importing = new Importing(lethe);
            importing.file(scale.together());
            importing.loop(scale.alone());
            report.duel(
                    "import",
                    1,
                    10,
                    Duel.fight(
                            scale.pairs(),
                            () -> importing.file(scale.together()),
                            () -> importing.loop(scale.alone())));
        }
    }

    private Measured file(int rows) {
        var file = new ByteArrayInputStream(csv(files.incrementAndGet(), rows));
        long begun = System.nanoTime();
        var id = imports.begin(ACTOR, MAPPING);
        imports.take(ACTOR, id, file);
        return new Measured(rows, System.nanoTime() - begun, new Histogram(3));
    }

    private Measured loop(int calls) {
        return Callers.run(1, calls, lethe::register);
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
