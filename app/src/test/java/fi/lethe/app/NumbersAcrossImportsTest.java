// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The number of another customer's invoice is seen, whichever register or import it came from. */
class NumbersAcrossImportsTest {
    private static final Caller STAFF = House.shared().as(Role.STAFF);

    @TempDir
    private Path directory;

    @Test
    void a_later_import_of_another_register_is_told_of_it() throws Exception {
        bring("first-shop", "ACROSS-2026-1");
        assertThat(Eventually.within(Child.PATIENCE, () -> isFound("across-2026-1")))
                .isTrue();

        assertThat(bring("second-shop", "across-2026-1").out()).contains("1 imported", "1 flagged");
        assertThat(bring("third-shop", "ACROSS-2026-2").out()).contains("1 imported", "0 flagged");
        assertThat(bring("second-shop", "across-2026-1").out()).contains("1 unchanged", "0 flagged");
    }

    private ImportLine bring(String register, String number) throws IOException {
        imported("customers", register, "{nro: id, nimi: name}", "nro;nimi\n1;Maija Meikäläinen\n");
        return imported(
                "invoices",
                register,
                "{nro: [id, order, invoice], asiakas: customer, pvm: orderedOn, summa: total}",
                "nro;asiakas;pvm;summa\n" + number + ";1;1.2.2026;30,00\n");
    }

    private ImportLine imported(String as, String register, String columns, String rows) throws IOException {
        var mapping = Files.writeString(directory.resolve(as + ".yaml"), """
                from: %s
                columns: %s
                constants: {source: SHOP, obtainedOn: 2026-11-20%s}
                """.formatted(
                        register, columns, "invoices".equals(as) ? ", currency: EUR, paid: no" : ""));
        var file = Files.writeString(directory.resolve(as + ".csv"), rows);
        var line = ImportLine.run(STAFF, file.toString(), "--as", as, "--mapping", mapping.toString());
        assertThat(line.exitCode()).as(line.err()).isZero();
        return line;
    }

    private static boolean isFound(String number) {
        return !Caller.json(STAFF.post("/api/registry/search", "{\"q\": \"" + number + "\"}"))
                .get("customers")
                .isEmpty();
    }
}
