// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app;

import static fi.lethe.app.Caller.json;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who holds the superuser of the vault, and no keyring, changes its rows while Lethe serves, and is read by nobody. */
class VaultSuperuserTest {
    /** By then the vault has been told what an entry withholds; who finds that it does not know raises an alarm. */
    private static final Duration TOLD = Duration.ofSeconds(10);

    private static final List<String> SURNAMES = List.of("Kadonnut", "Odottava", "Rajattu", "Elossa");

    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    private Path directory;

    private final String[] customers = new String[SURNAMES.size()];
    private final long[] registeredAt = new long[SURNAMES.size()];

    @Test
    void nothing_opens_whatever_the_superuser_of_the_vault_does_while_lethe_serves_and_after_a_start()
            throws Exception {
        try (var house = House.in(directory)) {
            imported(house);
            allAreFound(house);
            vault(house)
                    .sql("create table vault.kept as select * from vault.vault_key")
                    .update();
            forget(house, 0, "PT0S");
            forget(house, 1, "P3D");
            restrict(house, 2);
            nobodyIsRead(house);
            Thread.sleep(TOLD.plusSeconds(2)); // before that a vault that does not know may just not have been told yet

            meddle(house);
            nobodyIsRead(house);
            theLivingPersonIsLost(house);
            importedAgain(house);
            theVaultIsSetRight(house);
            assertThat(log(house))
                    .contains(
                            "of the erasure journal destroyed",
                            "keys are withheld, such as",
                            "no line of the erasure journal explains")
                    .doesNotContain(SURNAMES);

            meddle(house);
            replayed(house);
            nobodyIsRead(house);
            theLivingPersonIsLost(house);
            meddle(house);
        }
        try (var house = House.in(directory)) {
            theVaultIsSetRight(house);
            nobodyIsRead(house);
            theLivingPersonIsLost(house);
            lift(house, 2);
            assertThat(read(house, 2, "")).contains("Rajattu");
        }
    }

    /** As somebody does who has the superuser's password: no trigger stops it. */
    private void meddle(House house) {
        vault(house).sql("""
                set session_replication_role = replica;
                delete from vault.vault_tombstone where order_id is not null;
                insert into vault.vault_key select * from vault.kept on conflict do nothing;
                delete from vault.vault_withholding;
                set session_replication_role = origin
                """).update();
        var living = keys(house, 3);
        assertThat(living).isNotEmpty();
        for (var key : living) {
            vault(house)
                    .sql(
                            "insert into vault.vault_tombstone (key_id, since) values (:key, now()) on conflict do nothing")
                    .param("key", key)
                    .update();
            vault(house)
                    .sql("delete from vault.vault_key where key_id = :key")
                    .param("key", key)
                    .update();
        }
    }

    private void nobodyIsRead(House house) throws InterruptedException {
        for (int person = 0; person < 3; person++) {
            var surname = SURNAMES.get(person);
            for (var query : List.of("", "?asOf=" + registeredAt[person])) {
                assertThat(read(house, person, query))
                        .as("%s %s", surname, query)
                        .contains(person == 0 ? "SHREDDED" : "WITHHELD")
                        .doesNotContain(surname, "example.fi");
            }
            assertThat(found(house, surname)).as("search for %s", surname).doesNotContain(customers[person]);
        }
    }

    private void theLivingPersonIsLost(House house) throws InterruptedException {
        for (var query : List.of("", "?asOf=" + registeredAt[3])) {
            var answer = staff(house).get("/api/registry/customers/" + customers[3] + query);
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(Caller.problem(answer)).isEqualTo("key-lost");
            assertThat(answer.body()).doesNotContain("SHREDDED", "Elossa");
        }
        assertThat(found(house, "Elossa")).doesNotContain("Elossa", "SHREDDED");
    }

    private void theVaultIsSetRight(House house) throws InterruptedException {
        assertThat(Eventually.within(
                        Duration.ofSeconds(20),
                        () -> keysInVault(house, 0) == 0
                                && tombstones(house, 0) == keys(house, 0).size()
                                && withheld(house, 1) == keys(house, 1).size()
                                && withheld(house, 2) == keys(house, 2).size()))
                .as("destroyed again, withheld again")
                .isTrue();
    }

    private void allAreFound(House house) throws InterruptedException {
        for (int person = 0; person < customers.length; person++) {
            var surname = SURNAMES.get(person);
            isFound(house, surname);
            customers[person] = JSON.readTree(found(house, surname))
                    .at("/customers/0/customer")
                    .asString();
            registeredAt[person] = ledger(house)
                    .sql("select min(position) from ledger.ledger_entry where stream_id = :customer")
                    .param("customer", customers[person])
                    .query(Long.class)
                    .single();
            assertThat(read(house, person, "")).contains(surname);
            assertThat(read(house, person, "?asOf=" + registeredAt[person])).contains(surname);
        }
    }

    private static void isFound(House house, String surname) throws InterruptedException {
        for (int attempt = 0; attempt < 100 && !found(house, surname).contains(surname); attempt++) {
            Thread.sleep(100);
        }
        assertThat(found(house, surname)).as("search").contains(surname);
    }

    private void imported(House house) throws IOException {
        assertThat(importing(house, "example.fi").exitCode()).isZero();
    }

    /** The same people with another address: of who is gone or waits, nothing is compared and nothing stored. */
    private void importedAgain(House house) throws IOException {
        var before = List.of(entries(house, 0), entries(house, 1), entries(house, 3));
        var said = importing(house, "toinen.example.fi");
        assertThat(said.out() + said.err()).doesNotContain(SURNAMES);
        assertThat(List.of(entries(house, 0), entries(house, 1), entries(house, 3)))
                .isEqualTo(before);
    }

    private ImportLine importing(House house, String domain) throws IOException {
        var rows = new StringBuilder("Asiakasnumero;Nimi;Sähköposti\n");
        for (int person = 0; person < SURNAMES.size(); person++) {
            rows.append("%d;Maija %s;maija%d@%s\n".formatted(person, SURNAMES.get(person), person, domain));
        }
        var file = Files.writeString(directory.resolve("customers.csv"), rows);
        var mapping = Files.writeString(directory.resolve("customers.yaml"), """
                from: older-shop
                columns: {Asiakasnumero: id, Nimi: name, Sähköposti: email}
                constants: {source: SHOP, obtainedOn: 2026-11-20}
                """);
        return ImportLine.run(staff(house), file.toString(), "--as", "customers", "--mapping", mapping.toString());
    }

    private static void replayed(House house) throws InterruptedException {
        var begun = house.as(Role.RESPONSIBLE).post("/api/replays", "{\"swap\": true}");
        assertThat(begun.statusCode()).as(begun.body()).isLessThan(300);
        var path = begun.headers().firstValue("Location").orElseThrow();
        assertThat(Eventually.within(
                        Duration.ofSeconds(60),
                        () -> !json(house.as(Role.RESPONSIBLE).get(path))
                                .at("/state")
                                .asString()
                                .equals("RUNNING")))
                .isTrue();
    }

    private void forget(House house, int person, String pause) throws InterruptedException {
        done(house, "forget-customer", Bodies.forgetting(customers[person], pause));
        var state = pause.equals("PT0S") ? "FORGOTTEN" : "ERASURE_ORDERED";
        assertThat(Eventually.within(
                        Duration.ofSeconds(20), () -> read(house, person, "").contains(state)))
                .isTrue();
    }

    private void restrict(House house, int person) {
        done(house, "restrict-processing", """
                {"customer": "%s", "ground": "ACCURACY_CONTESTED"}""".formatted(customers[person]));
    }

    private void lift(House house, int person) {
        done(house, "lift-restriction", """
                {"customer": "%s", "informedAt": "2026-11-22T10:00:00Z"}""".formatted(customers[person]));
    }

    private static void done(House house, String command, String body) {
        var answer = house.as(Role.RESPONSIBLE).command(command, body);
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
    }

    private String read(House house, int person, String query) {
        return staff(house)
                .get("/api/registry/customers/" + customers[person] + query)
                .body();
    }

    /** What search answers, once it has read the register. */
    private static String found(House house, String surname) throws InterruptedException {
        var body = "{\"q\": \"%s\"}".formatted(surname);
        assertThat(Eventually.within(
                        Duration.ofSeconds(30),
                        () -> staff(house).post("/api/registry/search", body).statusCode() != 503))
                .isTrue();
        return staff(house).post("/api/registry/search", body).body();
    }

    private static Caller staff(House house) {
        return house.as(Role.STAFF);
    }

    private static String log(House house) throws IOException {
        return Files.readString(house.settings().directories().log().resolve("lethe.log"));
    }

    private List<UUID> keys(House house, int person) {
        return ledger(house)
                .sql("""
                        select distinct s.key_id from ledger.ledger_sealed s join ledger.ledger_entry e using (position)
                         where e.stream_id = :customer
                        """)
                .param("customer", customers[person])
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    private long entries(House house, int person) {
        return ledger(house)
                .sql("select count(*) from ledger.ledger_entry where stream_id = :customer")
                .param("customer", customers[person])
                .query(Long.class)
                .single();
    }

    private long keysInVault(House house, int person) {
        return inVault(house, person, "vault.vault_key");
    }

    private long tombstones(House house, int person) {
        return inVault(house, person, "vault.vault_tombstone");
    }

    private long withheld(House house, int person) {
        return inVault(house, person, "vault.vault_withholding where in_force and");
    }

    private long inVault(House house, int person, String from) {
        var condition = from.contains(" where ") ? " " : " where ";
        return vault(house)
                .sql("select count(*) from " + from + condition + "key_id = any (:keys)")
                .param("keys", keys(house, person).toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }

    private static JdbcClient vault(House house) {
        return JdbcClient.create(
                house.lethe().installation().vault().inspector().unpooled());
    }

    private static JdbcClient ledger(House house) {
        return JdbcClient.create(
                house.lethe().installation().ledger().inspector().unpooled());
    }
}
