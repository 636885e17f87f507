// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app;

import static fi.lethe.app.Caller.json;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.Role;
import fi.lethe.events.personal.KeyId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Does what somebody does who holds the ledger's files, an older backup of them, and today's vault with its keyring. */
class GoneFromTheFilesTest {
    private static final String REGISTER = "older-shop";
    private static final String NUMBER = "reference key of a number";
    private static final String BODY = "receipts of a body";
    private static final String ROW = "imported-rows of a row";

    @TempDir
    private Path directory;

    private record Person(String customer, Guesses guesses, String email) {

        /** The values that a reader gets as they were entered. */
        List<String> shown() {
            return guesses.values().stream()
                    .filter(value -> !guesses.rows().contains(value) && !value.startsWith("+358 "))
                    .toList();
        }
    }

    @Test
    void of_a_forgotten_person_files_backup_and_every_living_key_tell_nothing_and_of_a_living_one_they_do()
            throws Exception {
        Person forgotten;
        Person living;
        try (var house = House.in(directory)) {
            forgotten = person(house);
            living = person(house);
            assertThat(found(house, forgotten)).containsExactly(forgotten.customer());
        }
        copy("data/ledger", "older/data/ledger");
        List<KeyId> keys;
        List<KeyId> gone;
        try (var house = House.in(directory)) {
            forget(house, forgotten.customer());
            assertThat(found(house, forgotten)).isEmpty();
            keys = keys(house, "%");
            gone = keys(house, forgotten.customer());
        }
        var today = House.settings(directory).directories();
        var attacker = new Attacker(House.settings(directory.resolve("older")).directories(), today, keys);

        attacker.withVault(
                (vault, _) -> assertThat(attacker.living(vault)).isNotEmpty().doesNotContainAnyElementsOf(gone));
        assertThat(attacker.lookFor(living.guesses()).codes()).contains(NUMBER, BODY, ROW);
        var left = attacker.lookFor(forgotten.guesses());
        assertThat(left.values()).isEmpty();
        assertThat(left.codes()).as("on the documents' list, with its end").isSubsetOf(BODY, ROW);

        end(attacker);
        assertThat(attacker.lookFor(forgotten.guesses()).codes()).isEmpty();
        assertThat(attacker.lookFor(living.guesses()).codes()).containsExactly(NUMBER);
        restored(forgotten, living);
    }

    /** What time would end: three weeks a receipt, and ninety days, or the responsible person, the codes of a register's rows. */
    private void end(Attacker attacker) throws InterruptedException {
        try (var house = House.in(directory)) {
            var closed = house.as(Role.RESPONSIBLE).post("/api/imports/sources/" + REGISTER + "/closure", "");
            assertThat(closed.statusCode()).as(closed.body()).isEqualTo(200);
        }
        attacker.withVault((vault, _) -> {
            var receipts = vault.serviceMac("receipts");
            receipts.dropBefore(receipts.rotate());
        });
    }

    /** Runs the program of today over the older ledger, with today's vault and keys, and asks it for everything. */
    private void restored(Person forgotten, Person living) throws Exception {
        copy("older/data/ledger", "restored/data/ledger");
        copy("data/vault", "restored/data/vault");
        copy("data-keys", "restored/data-keys");
        try (var house = House.in(directory.resolve("restored"))) {
            assertThat(found(house, living)).containsExactly(living.customer());
            assertThat(found(house, forgotten)).isEmpty();
            var size = json(house.as(Role.STAFF).get("/api/ledger/head"))
                    .get("size")
                    .asLong();
            assertThat(everything(house, living, size)).contains(living.shown());
            assertThat(everything(house, forgotten, size))
                    .contains("SHREDDED")
                    .doesNotContain(forgotten.guesses().values());
        }
    }

    private static String everything(House house, Person person, long size) {
        var all = new StringBuilder();
        var path = "/api/registry/customers/" + person.customer() + "?purpose=rights-request";
        all.append(house.as(Role.RESPONSIBLE).get(path).body());
        for (long position = 0; position < size; position++) {
            all.append(
                    house.as(Role.RESPONSIBLE).get(path + "&asOf=" + position).body());
        }
        return all.toString();
    }

    /** In the register by an import, with a change, an order and its invoice, which is paid. */
    private Person person(House house) throws Exception {
        var canaries = new Canaries();
        var row = canaries.plain();
        var name = canaries.words();
        var email = canaries.email();
        var phone = canaries.phone();
        var rows = "id;name;phone;email;street\n" + String.join(";", row, name, phone, email, canaries.words()) + "\n";
        var file = Files.writeString(directory.resolve("customers.csv"), rows);
        var mapping = Files.writeString(directory.resolve("customers.yaml"), GoldenStory.MAPPING);
        var line = ImportLine.run(
                house.as(Role.STAFF), file.toString(), "--as", "customers", "--mapping", mapping.toString());
        assertThat(line.out()).as(line.err()).contains("1 imported");
        var customer = found(house, email).getFirst();

        var bodies = new ArrayList<Guesses.Sent>();
        var invoice = canaries.plain();
        send(house, bodies, "record-order", Bodies.order(customer, canaries.plain(), invoice));
        send(house, bodies, "settle-invoice", Bodies.settlement(customer, invoice));
        var contact = """
                {"customer": "%s", "contact": {"email": "%s", "phone": "%s"}, "source": "CUSTOMER_NOTICE", "obtainedOn": "2026-11-21"}""".formatted(customer, canaries.email(), canaries.phone());
        send(house, bodies, "change-contact-details", contact);
        var guesses = new Guesses(canaries.planted(), bodies, List.of(row), REGISTER);
        return new Person(
                customer,
                guesses,
                canaries.planted().stream()
                        .filter(value -> value.contains("@"))
                        .toList()
                        .getLast());
    }

    private static void send(House house, List<Guesses.Sent> bodies, String command, String body) {
        var answer = house.as(Role.STAFF).command(command, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        bodies.add(new Guesses.Sent(command, body));
    }

    private static void forget(House house, String customer) throws InterruptedException {
        var answer = house.as(Role.STAFF).command("forget-customer", Bodies.forgetting(customer, "PT0S"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(Eventually.within(
                        Duration.ofSeconds(20),
                        () -> house.as(Role.AUDITOR)
                                .get("/api/audit/customers/" + customer)
                                .body()
                                .contains("\"ErasureCompleted\"")))
                .isTrue();
    }

    private static List<String> found(House house, Person person) throws InterruptedException {
        return found(house, person.email());
    }

    private static List<String> found(House house, String question) throws InterruptedException {
        long last =
                json(house.as(Role.STAFF).get("/api/ledger/head")).get("size").asLong() - 1;
        var ids = new ArrayList<String>();
        new GoldenAnswers(house, last + 1).found(question).forEach(id -> ids.add(id.asString()));
        return ids;
    }

    private static List<KeyId> keys(House house, String customer) {
        return JdbcClient.create(
                        house.lethe().installation().ledger().inspector().unpooled())
                .sql("""
                        select distinct key_id from (
                            select key_id, position from ledger.ledger_sealed
                            union select key_id, position from ledger.ledger_named_key) named
                        join ledger.ledger_entry using (position) where stream_id like :customer""")
                .param("customer", customer)
                .query((row, _) -> new KeyId(row.getObject(1, UUID.class)))
                .list();
    }

    private void copy(String from, String to) throws IOException {
        var source = directory.resolve(from);
        var target = directory.resolve(to);
        Files.createDirectories(target.getParent());
        try (var files = Files.walk(source)) {
            for (var file : files.toList()) {
                Files.copy(file, target.resolve(source.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
