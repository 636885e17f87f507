// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.viewing;

import static fi.lethe.query.TestCustomer.everything;
import static fi.lethe.query.TestServer.answer;
import static fi.lethe.query.TestServer.bean;
import static fi.lethe.query.TestServer.world;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.Role;
import fi.lethe.events.customer.RestrictionGround;
import fi.lethe.evidence.entry.EntryParser;
import fi.lethe.evidence.entry.LedgerEntry;
import fi.lethe.ledger.LedgerStore;
import fi.lethe.query.TestCustomer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** P28: who saw whose data, when and why, can be told. */
class ViewsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TestCustomer customer = new TestCustomer(world());
    private long registered;

    @BeforeEach
    void register() {
        registered = customer.register("Väinö Katsottu", "vaino.katsottu@example.fi");
    }

    @Test
    void p28_an_answer_that_shows_personal_data_is_one_entry_that_says_who_whom_what_and_why() {
        long before = last();
        answer(Role.STAFF, path("?purpose=order-handling&after=" + registered));

        var views = since(before);
        assertThat(views).hasSize(1);
        var entry = views.getFirst();
        assertThat(entry.type()).isEqualTo("PersonalDataViewed");
        assertThat(entry.purpose()).isEqualTo("order-handling");
        var payload = payload(entry);
        assertThat(payload.get("viewer").asString()).isEqualTo(entry.actor());
        assertThat(payload.get("subjects").toString()).isEqualTo("[\"" + customer.id() + "\"]");
        assertThat(payload.get("categories").toString()).isEqualTo("[\"IDENTITY\",\"CONTACT\"]");
    }

    @Test
    void what_is_not_opened_is_not_viewed() {
        long before = last();
        answer(Role.AUDITOR, path("?after=" + registered));
        answer(Role.DPO, "/api/audit/customers/" + customer.id());
        long ordered = customer.orderErasure(everything());
        answer(Role.STAFF, path("?after=" + ordered));

        assertThat(since(before)).isEmpty();
    }

    @Test
    void a_view_of_restricted_data_says_on_what_ground() {
        long restricted = customer.restrict(RestrictionGround.NEEDED_FOR_CLAIMS);
        long before = last();
        answer(Role.STAFF, path("?exception=LEGAL_CLAIM&after=" + restricted));

        assertThat(since(before)).extracting(LedgerEntry::exception).containsExactly("LEGAL_CLAIM");
    }

    @Test
    void a_view_as_of_before_is_a_view() {
        long before = last();
        answer(Role.STAFF, path("?asOf=" + registered));

        assertThat(since(before)).hasSize(1);
    }

    @Test
    void the_audit_trail_finds_the_views_of_a_customer() {
        answer(Role.STAFF, path("?after=" + registered));
        var entries = answer(Role.RESPONSIBLE, "/api/audit/entries?customer=" + customer.id() + "&after=" + last());

        assertThat(entries.get("entries").findValuesAsString("type"))
                .containsExactly("PersonalDataViewed", "CustomerRegistered");
    }

    private String path(String query) {
        return "/api/registry/customers/" + customer.id() + query;
    }

    private static long last() {
        return bean(LedgerStore.class).head().size() - 1;
    }

    /** Views of this customer; those of others, which searches showed, are recorded at any time. */
    private List<LedgerEntry> since(long position) {
        return bean(LedgerStore.class).range(position + 1, 10_000).stream()
                .map(stored -> EntryParser.parse(Objects.requireNonNull(stored.entry())))
                .filter(entry -> entry.stream().startsWith("access/"))
                .filter(entry ->
                        payload(entry).toString().contains(customer.id().toString()))
                .toList();
    }

    private static JsonNode payload(LedgerEntry entry) {
        return JSON.readTree(new String(entry.payload(), StandardCharsets.UTF_8));
    }
}
