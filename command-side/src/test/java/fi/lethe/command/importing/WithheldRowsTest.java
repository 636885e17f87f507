// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import static fi.lethe.command.importing.OlderRegister.HEADER;
import static fi.lethe.command.importing.OlderRegister.INVOICES;
import static fi.lethe.command.importing.OlderRegister.NUMBERED;
import static fi.lethe.command.importing.OlderRegister.row;
import static fi.lethe.command.importing.TestImport.counts;
import static fi.lethe.command.importing.TestImport.rejects;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.command.TestHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a row equals what is withheld is told to nobody, by no import and no dry run. */
class WithheldRowsTest {
    private static final String UNPAID = "7;1;1.2.2026;12,90;ei;Kirjahylly;1;12,90\n";

    private final OlderRegister register = new OlderRegister();

    @BeforeEach
    void known() {
        register.customers.take(HEADER + row("1", "maija@example.fi"));
        register.invoices.take(INVOICES + UNPAID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"restrict-processing", "forget-customer"})
    void a_right_guess_and_a_wrong_one_are_answered_alike(String withholding) {
        withhold(withholding);

        var right = register.customers.rehearse(HEADER + row("1", "maija@example.fi"));
        var contact = register.customers.rehearse(HEADER + row("1", "arvaus@example.fi"));
        var name = register.customers.rehearse(
                HEADER + row("1", "maija@example.fi").replace("Maija", "Matti"));
        assertThat(counts(right)).isEqualTo("0 0 0 1");
        assertThat(rejects(contact)).isEqualTo(rejects(right));
        assertThat(rejects(name)).isEqualTo(rejects(right));

        var same = register.invoices.rehearse(INVOICES + UNPAID);
        var other = register.invoices.rehearse(INVOICES + UNPAID.replace("Kirjahylly", "Sohva"));
        assertThat(counts(same)).isEqualTo("0 0 0 1");
        assertThat(rejects(other)).isEqualTo(rejects(same));
    }

    @ParameterizedTest
    @ValueSource(strings = {"restrict-processing", "forget-customer"})
    void a_number_in_a_row_is_compared_with_none_of_theirs(String withholding) {
        withhold(withholding);

        for (var row : new String[] {"7;%s;1;1.2.2026;12,90;kyllä", "99;%s;1;1.2.2026;12,90;ei"}) {
            var right = register.numbered.rehearse(NUMBERED + row.formatted("7"));
            var wrong = register.numbered.rehearse(NUMBERED + row.formatted("8"));
            assertThat(counts(right)).isEqualTo("0 0 0 1");
            assertThat(counts(wrong)).isEqualTo(counts(right));
            assertThat(rejects(wrong)).isEqualTo(rejects(right));
        }
    }

    @Test
    void a_payment_does_not_tell_whether_there_was_such_an_invoice() {
        settled();
        withhold("restrict-processing");

        var right = register.numbered.take(NUMBERED + "7;7;1;1.2.2026;12,90;kyllä");
        var wrong = register.numbered.take(NUMBERED + "7;8;1;1.2.2026;12,90;kyllä");
        assertThat(counts(right)).isEqualTo("0 0 0 1");
        assertThat(rejects(wrong)).isEqualTo(rejects(right));
    }

    private void settled() {
        var answer = TestHouse.command("settle-invoice", """
                {"customer": "%s", "invoice": "7", "settledAt": "2026-11-22T10:00:00Z"}""".formatted(register.customer("1")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void a_payment_is_taken_all_the_same() {
        withhold("restrict-processing");

        assertThat(counts(register.invoices.take(INVOICES + UNPAID.replace("ei", "kyllä"))))
                .isEqualTo("0 1 0 0");
    }

    private void withhold(String command) {
        var customer = register.customer("1");
        var ground = command.equals("forget-customer") ? "OBJECTION\", \"pause\": \"P3D" : "ACCURACY_CONTESTED";
        TestHouse.command(command, "{\"customer\": \"" + customer + "\", \"ground\": \"" + ground + "\"}");
    }
}
