// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import static fi.lethe.command.importing.OlderRegister.types;
import static fi.lethe.command.importing.TestImport.counts;
import static fi.lethe.command.importing.TestImport.rejects;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.crypto.Opened;
import fi.lethe.events.personal.PersonName;
import org.junit.jupiter.api.Test;

/** The number by which an older register knows somebody is kept with the name, readable until the name is erased. */
class CustomerNumberImportTest {
    private static final String HEADER = "Asiakasnumero;Nimi;Lisätty\n";

    private final OlderRegister register = new OlderRegister();
    private final TestImport numbered = new TestImport("customers", """
            {"from": "%s",
             "columns": {"Asiakasnumero": ["id", "customerNumber"], "Nimi": ["name"], "Lisätty": ["obtainedOn"]},
             "constants": {"source": "SHOP"}}""".formatted(register.name));

    @Test
    void it_comes_in_with_the_name_and_again_nothing_is_stored() {
        var file = HEADER + "10456;Maija Meikäläinen;24.12.2025\n";

        assertThat(counts(numbered.take(file))).isEqualTo("1 0 0 0");
        assertThat(name("10456")).isEqualTo(new PersonName("Maija Meikäläinen", null, "10456"));
        assertThat(counts(numbered.take(file))).isEqualTo("0 0 1 0");
        assertThat(types(register.customer("10456"))).containsExactly("CustomerRegistered");
    }

    @Test
    void another_number_of_the_same_row_is_a_rectification() {
        var apart = new TestImport("customers", """
                {"from": "%s",
                 "columns": {"id": ["id"], "nro": ["customerNumber"], "nimi": ["name"], "lisätty": ["obtainedOn"]},
                 "constants": {"source": "SHOP"}}""".formatted(register.name));
        var header = "id;nro;nimi;lisätty\n";
        apart.take(header + "1;A-7;Maija Meikäläinen;24.12.2025\n");

        assertThat(counts(apart.take(header + "1;A-8;Maija Meikäläinen;24.12.2025\n")))
                .isEqualTo("0 1 0 0");
        assertThat(types(register.customer("1"))).containsExactly("CustomerRegistered", "DataRectified");
        assertThat(name("1")).isEqualTo(new PersonName("Maija Meikäläinen", null, "A-8"));
        assertThat(counts(apart.take(header + "1;;Maija Meikäläinen;24.12.2025\n")))
                .isEqualTo("0 1 0 0");
        assertThat(name("1")).isEqualTo(new PersonName("Maija Meikäläinen", null));
    }

    @Test
    void one_that_is_too_long_is_told_with_its_field() {
        var answer = numbered.take(HEADER + "1".repeat(41) + ";Maija Meikäläinen;24.12.2025\n");

        assertThat(counts(answer)).isEqualTo("0 0 0 1");
        assertThat(rejects(answer).get(0).get("field").asString()).isEqualTo("customerNumber");
    }

    private PersonName name(String id) {
        return ((Opened.Known<PersonName>) register.nameOf(id)).value();
    }
}
