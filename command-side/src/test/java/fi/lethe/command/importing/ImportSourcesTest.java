// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import static fi.lethe.command.TestHouse.bean;
import static fi.lethe.command.TestHouse.json;
import static fi.lethe.command.TestHouse.request;
import static fi.lethe.command.TestHouse.send;
import static fi.lethe.command.TestHouse.tokenOf;
import static fi.lethe.command.importing.OlderRegister.HEADER;
import static fi.lethe.command.importing.OlderRegister.awaitTombstone;
import static fi.lethe.command.importing.OlderRegister.forget;
import static fi.lethe.command.importing.OlderRegister.jdbc;
import static fi.lethe.command.importing.OlderRegister.row;
import static fi.lethe.command.importing.TestImport.counts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lethe.command.TestHouse;
import fi.lethe.command.axon.Foundations;
import fi.lethe.command.importing.mapping.RowKind;
import fi.lethe.command.importing.rows.RowId;
import fi.lethe.crypto.MacKeyGone;
import fi.lethe.crypto.VaultSettings;
import fi.lethe.events.Role;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ImportSourcesTest {
    private final OlderRegister register = new OlderRegister();

    @Test
    void a_closed_registers_key_and_rows_are_gone_and_its_imports_are_refused_until_it_is_opened_anew()
            throws Exception {
        register.customers.take(HEADER + row("1", "maija@example.fi") + row("2", "toinen@example.fi"));
        var maija = register.customer("1");
        forget(maija, "PT0S");
        awaitTombstone(maija);
        var source = bean(ImportSources.class).named(register.name);
        var waiting = register.customers.begin(false);
        assertThat(keys("imported-rows/" + source.id())).isEqualTo(1);
        var other = new OlderRegister();
        other.customers.take(HEADER + row("1", "muu@example.fi"));

        var closed = as(Role.RESPONSIBLE, "closure");

        assertThat(closed.statusCode()).as(closed.body()).isEqualTo(200);
        assertThat(json(closed).get("open").asBoolean()).isFalse();
        assertThat(keys("imported-rows/" + source.id())).isZero();
        assertThat(rowsOf(source.id())).isZero();
        var refused = register.customers.begin(false);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("import-source-closed", "open it anew");
        assertThat(register.customers
                        .rows(waiting, HEADER.getBytes(StandardCharsets.UTF_8))
                        .body())
                .contains("import-source-closed");
        assertThat(counts(other.customers.take(HEADER + row("1", "muu@example.fi"))))
                .as("another register is as it was")
                .isEqualTo("0 0 1 0");

        var opened = as(Role.RESPONSIBLE, "opening");

        assertThat(json(opened).get("open").asBoolean()).isTrue();
        assertThat(json(opened).get("notice").asString()).contains("forgotten", "no longer recognised");
        assertThat(counts(register.customers.take(HEADER + row("1", "maija@example.fi"))))
                .as("nobody knows any more that this is a forgotten person")
                .isEqualTo("1 0 0 0");
        assertThatThrownBy(() -> bean(Foundations.class)
                        .vault()
                        .serviceMac("imported-rows/" + source.id())
                        .compute(new byte[1]))
                .isInstanceOf(MacKeyGone.class);
    }

    @Test
    void a_register_is_closed_by_itself_ninety_days_after_its_last_import() {
        register.customers.take(HEADER + row("1", "maija@example.fi"));
        var source = bean(ImportSources.class).named(register.name);
        var ends = bean(RowCodesEnd.class);
        used(source.id(), 89);
        ends.run();
        assertThat(bean(ImportSources.class).named(register.name).isOpen()).isTrue();
        register.customers.rehearse(HEADER + row("1", "maija@example.fi"));

        used(source.id(), 91);
        ends.run();

        assertThat(bean(ImportSources.class).named(register.name).isOpen()).isFalse();
        assertThat(keys("imported-rows/" + source.id())).isZero();
        assertThat(rowsOf(source.id())).isZero();
    }

    @Test
    void a_closure_that_was_cut_off_is_finished() {
        register.customers.take(HEADER + row("1", "maija@example.fi"));
        var source = bean(ImportSources.class).named(register.name);
        jdbc().sql("update command.import_source set closed_at = now() where id = :id")
                .param("id", source.id())
                .update();

        bean(RowCodesEnd.class).run();

        assertThat(keys("imported-rows/" + source.id())).isZero();
        assertThat(rowsOf(source.id())).isZero();
    }

    @Test
    void only_the_responsible_person_closes_and_opens_and_nobody_a_register_that_is_unknown() {
        register.customers.take(HEADER + row("1", "maija@example.fi"));
        for (var role : List.of(Role.STAFF, Role.DPO, Role.AUDITOR, Role.ADMINISTRATOR)) {
            assertThat(as(role, "closure").statusCode()).as(role.code()).isEqualTo(403);
            assertThat(as(role, "opening").statusCode()).as(role.code()).isEqualTo(403);
        }
        assertThat(new OlderRegister().name).isNotEqualTo(register.name);
        assertThat(post(Role.RESPONSIBLE, "/api/imports/sources/never-heard-of/closure")
                        .body())
                .contains("import-source-unknown");
        var listed = json(send(TestImport.authorized("/api/imports/sources")));
        assertThat(listed.valueStream().map(each -> each.get("from").asString()))
                .contains(register.name);
        assertThat(listed.toString()).contains("endsAt");
    }

    /** As an upgrade leaves it: the rows are under the one key that all registers had. */
    @Test
    void rows_from_before_registers_had_keys_are_known_until_the_last_such_register_is_closed() throws Exception {
        var vault = bean(Foundations.class).vault();
        register.customers.take(HEADER + row("1", "maija@example.fi") + row("2", "toinen@example.fi"));
        var source = bean(ImportSources.class).named(register.name);
        var shared = new RowCodes(register.name, vault.serviceMac("imported-rows"), null);
        for (var id : List.of("1", "2")) {
            jdbc().sql(
                            "update command.imported_row set source_key = :old, source = null, kin = null where source_key = :new")
                    .param("old", shared.of(RowKind.CUSTOMERS, RowId.of(id)).toArray())
                    .param(
                            "new",
                            bean(ImportSources.class)
                                    .codes(source)
                                    .of(RowKind.CUSTOMERS, RowId.of(id))
                                    .toArray())
                    .update();
        }
        jdbc().sql("""
                insert into command.import_source (id, name, inherits, opened_at, used_at)
                values (gen_random_uuid(), null, false, now(), now())""").update();
        jdbc().sql("update command.import_source set inherits = true where id = :id")
                .param("id", source.id())
                .update();

        assertThat(counts(register.customers.take(HEADER
                        + row("1", "uusi@example.fi")
                        + row("2\u00A0", "toinen@example.fi")
                        + row("3", "kolmas@example.fi"))))
                .isEqualTo("1 1 1 0");
        var second = jdbc().sql("select customer from command.imported_row where source_key = :key")
                .param("key", shared.of(RowKind.CUSTOMERS, RowId.of("2")).toArray())
                .query(UUID.class)
                .single();
        forget(second, "PT0S");
        awaitTombstone(second);
        assertThat(counts(
                        register.customers.take(HEADER + row("2", "toinen@example.fi") + row("02", "muu@example.fi"))))
                .isEqualTo("1 0 0 1");
        assertThat(keys("imported-rows")).isEqualTo(1);

        as(Role.RESPONSIBLE, "closure");

        assertThat(keys("imported-rows")).isZero();
        assertThat(jdbc().sql("select count(*) from command.imported_row where source is null")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void the_responsible_person_says_how_long_a_registers_rows_are_recognised() {
        register.customers.take(HEADER + row("1", "maija@example.fi"));
        var source = bean(ImportSources.class).named(register.name);

        assertThat(days(Role.STAFF, "{\"days\": 10}").statusCode()).isEqualTo(403);
        assertThat(days(Role.RESPONSIBLE, "{\"days\": 0}").body()).contains("/days");
        assertThat(days(Role.RESPONSIBLE, "{\"days\": \"ten\"}").statusCode()).isEqualTo(422);
        assertThat(days(Role.RESPONSIBLE, "{\"days\": 10}").statusCode()).isEqualTo(200);
        used(source.id(), 11);
        bean(RowCodesEnd.class).run();

        assertThat(bean(ImportSources.class).named(register.name).isOpen()).isFalse();
    }

    @Test
    void a_body_that_is_too_large_is_told_to_be_so() {
        register.customers.take(HEADER + row("1", "maija@example.fi"));

        assertThat(days(Role.RESPONSIBLE, "{\"days\": 10" + " ".repeat(1024) + "}")
                        .statusCode())
                .isEqualTo(413);
        assertThat(new TestImport("customers", "{}" + " ".repeat(256 << 10))
                        .begin(false)
                        .statusCode())
                .isEqualTo(413);
    }

    private HttpResponse<String> days(Role role, String body) {
        return send(request("/api/imports/sources/" + register.name + "/days")
                .header("Authorization", "Bearer " + tokenOf(role))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> as(Role role, String what) {
        return post(role, "/api/imports/sources/" + register.name + "/" + what);
    }

    private static HttpResponse<String> post(Role role, String path) {
        return send(
                request(path).header("Authorization", "Bearer " + tokenOf(role)).POST(BodyPublishers.noBody()));
    }

    private static long keys(String name) {
        return JdbcClient.create(TestHouse.bean(VaultSettings.class).vault())
                .sql("select count(*) from vault.vault_service_key where name = :name")
                .param("name", name)
                .query(Long.class)
                .single();
    }

    private static long rowsOf(UUID source) {
        return jdbc().sql("select count(*) from command.imported_row where source = :source")
                .param("source", source)
                .query(Long.class)
                .single();
    }

    private static void used(UUID source, int daysAgo) {
        jdbc().sql("update command.import_source set used_at = now() - :days * interval '1 day' where id = :id")
                .param("days", daysAgo)
                .param("id", source)
                .update();
    }
}
