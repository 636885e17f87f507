// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.door;

import static fi.lethe.command.TestHouse.command;
import static fi.lethe.command.TestHouse.json;
import static fi.lethe.command.door.FirstPersonOverHttpTest.forget;
import static fi.lethe.command.door.FirstPersonOverHttpTest.order;
import static fi.lethe.command.door.FirstPersonOverHttpTest.problem;
import static fi.lethe.command.door.FirstPersonOverHttpTest.registered;
import static fi.lethe.command.door.FirstPersonOverHttpTest.settle;
import static fi.lethe.command.door.RestrictionOverHttpTest.lift;
import static fi.lethe.command.door.RestrictionOverHttpTest.restrict;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.command.CommandSide;
import fi.lethe.command.TestHouse;
import fi.lethe.command.axon.Foundations;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.customer.CustomerState;
import fi.lethe.ledger.LedgerStore;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Contact persons, the end of a relationship, and what either means for an erasure. */
class ContactPersonOverHttpTest {
    private final String maija = registered();

    @Test
    void a_contact_person_in_office_is_not_forgotten_until_the_role_ends() throws InterruptedException {
        assertThat(assignRole(maija).statusCode()).isEqualTo(200);

        var partly = json(forget(maija, "PT0S"));

        assertThat(partly.get("state").asString()).isEqualTo("PARTLY_FORGOTTEN");
        assertThat(partly.get("shredded").toString()).isEqualTo("[{\"category\":\"CONTACT\",\"unit\":\"private/1\"}]");
        assertThat(partly.get("retained").findValuesAsString("ground")).containsOnly("CONTACT_ROLE");
        assertThat(partly.get("retained").findValuesAsString("category"))
                .containsExactlyInAnyOrder("IDENTITY", "ORGANISATION", "CONTACT");

        assertThat(endRole(maija).statusCode()).isEqualTo(200);
        await(() -> state() == CustomerState.FORGOTTEN);
    }

    @Test
    void a_role_is_ended_only_by_who_has_one() {
        assertThat(problem(endRole(maija))).isEqualTo("no-contact-role");
        assignRole(maija);
        assertThat(assignRole(maija).statusCode()).isEqualTo(200);
        assertThat(endRole(maija).statusCode()).isEqualTo(200);
        assertThat(problem(endRole(maija))).isEqualTo("no-contact-role");
    }

    @Test
    void an_order_reopens_a_relationship_that_has_ended() {
        assertThat(endRelationship(maija).statusCode()).isEqualTo(200);
        assertThat(problem(endRelationship(maija))).isEqualTo("relationship-ended");
        assertThat(problem(assignRole(maija))).isEqualTo("relationship-ended");
        assertThat(state()).isEqualTo(CustomerState.ENDED);

        var reopened = json(order(maija, "2026-1", "INV-1"));

        assertThat(reopened.get("version").asLong()).isEqualTo(4);
        assertThat(state()).isEqualTo(CustomerState.ACTIVE);
        assertThat(endRelationship(maija).statusCode()).isEqualTo(200);
    }

    @Test
    void a_restriction_for_claims_holds_everything_left_until_it_is_lifted() throws InterruptedException {
        order(maija, "2026-1", "INV-1");
        forget(maija, "PT0S");
        assertThat(restrict(maija, "NEEDED_FOR_CLAIMS").statusCode()).isEqualTo(200);
        long settled = json(settle(maija, "INV-1")).get("position").asLong();

        await(() -> weighedAndHeld(settled));

        assertThat(state()).isEqualTo(CustomerState.PARTLY_FORGOTTEN);
        assertThat(problem(forget(maija, "PT0S"))).isEqualTo("erasure-opposed");
        assertThat(lift(maija).statusCode()).isEqualTo(200);
        await(() -> state() == CustomerState.FORGOTTEN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'name':'Esimerkki Oy','role':'ostaja'|'email':'maija@example.fi'|/organisation/role",
                "'name':'Esimerkki Oy','businessId':'0112038-8'|'email':'maija@example.fi'|/organisation/businessId",
                "'name':' '|'email':'maija@example.fi'|/organisation/name",
                "'name':'Esimerkki Oy'|'email':'maija'|/workContact/email",
            })
    void a_wrong_member_is_pointed_to(String organisation, String contact, String pointer) {
        var refused = command("assign-contact-role", """
                {"customer":"%s","organisation":{%s},"role":"ostaja","workContact":{%s},
                 "source":"COMPANY_UPDATE","obtainedOn":"2026-11-20"}""".formatted(maija, organisation, contact)
                .replace('\'', '"'));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).get("errors").get(0).get("pointer").asString()).isEqualTo(pointer);
        assertThat(TestHouse.bean(LedgerStore.class).stream(maija, 0, 9)).hasSize(1);
    }

    @Test
    void a_relationship_does_not_end_in_the_future() {
        var refused = command(
                "end-customer-relationship",
                "{\"customer\":\"%s\",\"endedOn\":\"%s\"}"
                        .formatted(maija, LocalDate.now(ZoneOffset.UTC).plusDays(3)));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).get("errors").get(0).get("pointer").asString()).isEqualTo("/endedOn");
    }

    static HttpResponse<String> assignRole(String customer) {
        return command("assign-contact-role", """
                {"customer":"%s","organisation":{"name":"Esimerkki Oy","businessId":"0112038-9"},"role":"ostaja",
                 "workContact":{"email":"maija.meikalainen@esimerkki.example"},
                 "source":"COMPANY_UPDATE","obtainedOn":"2026-11-20"}""".formatted(customer));
    }

    static HttpResponse<String> endRole(String customer) {
        return command("end-contact-role", "{\"customer\":\"" + customer + "\"}");
    }

    static HttpResponse<String> endRelationship(String customer) {
        return command("end-customer-relationship", "{\"customer\":\"" + customer + "\",\"endedOn\":\"2026-11-20\"}");
    }

    private CustomerState state() {
        return TestHouse.bean(CommandSide.class)
                .customers()
                .load(CustomerId.of(maija).value())
                .lifecycle()
                .state();
    }

    private boolean weighedAndHeld(long position) {
        return JdbcClient.create(TestHouse.bean(Foundations.class).database())
                .sql("""
                        select exists (select from command.due where kind = 'FORGET_THE_REST' and stream = :customer
                            and position >= :position and due_at = 'infinity')""")
                .param("customer", maija)
                .param("position", position)
                .query(Boolean.class)
                .single();
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 6_000 && !condition.getAsBoolean(); i++) {
            Thread.sleep(20);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
