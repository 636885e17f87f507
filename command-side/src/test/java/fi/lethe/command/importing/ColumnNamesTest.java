// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import static fi.lethe.command.TestHouse.json;
import static fi.lethe.command.importing.OlderRegister.jdbc;
import static fi.lethe.command.importing.TestImport.counts;
import static fi.lethe.command.importing.TestImport.location;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.command.CommandSchema;
import fi.lethe.postgres.TestCluster;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A file without a header: its first person stands where the names of columns should. */
class ColumnNamesTest {
    private static final String FILE =
            "KL-4711;Vilhelmiina Kanarialintu;vilhelmiina@example.fi\nKL-4712;Toinen Testi;toinen@example.fi\n";
    private final String register = "headless-" + UUID.randomUUID();

    private TestImport mapped(String columns) {
        return new TestImport("customers", """
                {"from": "%s", "columns": {%s},
                 "constants": {"source": "LEGACY_REGISTER", "obtainedOn": "2026-11-20"}}""".formatted(register, columns));
    }

    @Test
    void a_person_in_the_place_of_the_columns_names_stands_in_no_table_and_is_not_echoed() {
        var columns = "\"KL-4711\": [\"id\"], \"Vilhelmiina Kanarialintu\": [\"name\"]";
        var undecided = mapped(columns);
        var refused = undecided.rows(undecided.begin(false), FILE.getBytes(StandardCharsets.UTF_8));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("column 3").doesNotContain("Kanarialintu", "vilhelmiina", "KL-4711");

        var decided = mapped(columns + ", \"vilhelmiina@example.fi\": [\"email\"]");
        var begun = decided.begin(false);
        assertThat(begun.body()).doesNotContain("Kanarialintu");
        assertThat(stored()).as("between mapping and rows").doesNotContain("Kanarialintu", "vilhelmiina@", "KL-4711");
        var answer = decided.rows(begun, FILE.getBytes(StandardCharsets.UTF_8));
        assertThat(counts(json(answer))).isEqualTo("1 0 0 0");

        assertThat(stored())
                .doesNotContain("Kanarialintu", "vilhelmiina@", "KL-4711")
                .contains("\"0\":[\"id\"]");
        assertThat(location(begun)).isNotBlank();
    }

    @Test
    void a_mapping_that_is_wrong_is_refused_without_the_names_of_its_columns() {
        for (var columns : new String[] {
            "\"Vilhelmiina Kanarialintu\": [\"nimi\"]",
            "\"Vilhelmiina Kanarialintu\": \"name\"",
            "\"Vilhelmiina Kanarialintu\": [5]",
            "\"Vilhelmiina Kanarialintu\": [], \"1\": [\"id\"]",
            "\"1\": [\"id\"], \"Vilhelmiina Kanarialintu\": [\"name\"], \"Vilhelmiina Kanarialintu\": [\"name\"]",
            "\"Vilhelmiina Kanarialintu 131052-308T\": [\"name\"]"
        }) {
            var refused = mapped(columns).begin(false);
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
            assertThat(refused.body()).contains("/mapping/columns").doesNotContain("Kanarialintu");
        }
    }

    @Test
    void names_that_an_older_version_stored_are_gone_after_the_upgrade_and_its_registers_are_known() {
        var database = TestCluster.dataSource(TestCluster.newDatabase("upgraded"));
        var jdbc = JdbcClient.create(database);
        Flyway.configure()
                .dataSource(database)
                .schemas("command")
                .locations("classpath:db/command")
                .target("41")
                .load()
                .migrate();
        jdbc.sql("""
                insert into command.imported_row (source_key, row_id, customer)
                values (decode('00', 'hex'), gen_random_uuid(), gen_random_uuid())""").update();
        for (var state : new String[] {"WAITING", "DONE"}) {
            jdbc.sql("""
                    insert into command.import_run (id, actor, mapping, dry_run, state, begun_at)
                    values (gen_random_uuid(), gen_random_uuid(),
                            '{"as":"customers","mapping":{"from":"old-shop","columns":{"Vilhelmiina":["name"]}}}',
                            false, :state, now() - interval '5 days')""").param("state", state).update();
        }
        var file = jdbc.sql("select pg_relation_filepath('command.import_run')")
                .query(String.class)
                .single();

        CommandSchema.migrate(database, null);

        assertThat(jdbc.sql("select json_agg(r)::text from command.import_run r")
                        .query(String.class)
                        .single())
                .doesNotContain("Vilhelmiina", "WAITING");
        assertThat(jdbc.sql("select pg_relation_filepath('command.import_run')")
                        .query(String.class)
                        .single())
                .as("the table is written anew")
                .isNotEqualTo(file);
        assertThat(jdbc.sql("select coalesce(name, 'shared') || ' ' || inherits from command.import_source")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("shared false", "old-shop true");
    }

    private static String stored() {
        return jdbc().sql("""
                select coalesce((select json_agg(r)::text from command.import_run r), '') || coalesce((select json_agg(n)::text from command.import_note n), '')
                    || coalesce((select json_agg(s)::text from command.import_source s), '')""").query(String.class).single();
    }
}
