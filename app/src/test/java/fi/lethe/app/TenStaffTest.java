// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.access.account.Accounts;
import fi.lethe.access.account.NewAccount;
import fi.lethe.access.agreement.Agreements;
import fi.lethe.events.Role;
import fi.lethe.rules.roles.RoleCombination;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Ten staff work at the pages at once while a register comes in: they search, open customers, record orders and correct contact
 * details. For twenty seconds, five minutes with {@code -Plong}, {@code -Dlethe.staff.seconds} for another time.
 */
class TenStaffTest {
    private static final int STAFF = 10;
    private static final int CUSTOMERS = 50;
    private static final int SECONDS = Integer.getInteger("lethe.staff.seconds", 20);
    private static final int ROWS = 50 * SECONDS;

    @TempDir
    private Path directory;

    private record Customer(String id, String surname) {}

    private final List<Customer> customers = new ArrayList<>();
    private final AtomicInteger corrections = new AtomicInteger();
    /** The numbers of orders by the customer that they were recorded for. */
    private final Map<String, Queue<String>> recorded = new ConcurrentHashMap<>();

    private final Map<String, Queue<Long>> millis = new ConcurrentHashMap<>();

    @Test
    void ten_staff_work_at_once_beside_an_import_and_nothing_fails_or_is_lost_or_doubled() throws Exception {
        try (var house = House.in(directory)) {
            register(house);
            var clerks = signedIn(house);
            millis.clear();
            long until = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
            var importing = imported(house);
            var work = new ArrayList<CompletableFuture<Void>>();
            for (int person = 0; person < STAFF; person++) {
                int number = person;
                work.add(CompletableFuture.runAsync(
                        () -> work(clerks.get(number), number, until), Thread::startVirtualThread));
            }
            var end = importing.join();
            CompletableFuture.allOf(work.toArray(CompletableFuture[]::new))
                    .exceptionally(_ -> null)
                    .join();
            tell(); // also where something failed
            work.forEach(CompletableFuture::join);
            assertThat(end.exitCode()).as(end.err()).isZero();
            assertThat(end.out()).contains(ROWS + " imported");
            assertThat(recorded.values().stream().mapToInt(Collection::size).sum())
                    .as("each has recorded orders")
                    .isGreaterThanOrEqualTo(STAFF);
            agrees(house);
        }
    }

    private void register(House house) throws InterruptedException {
        String last = "";
        for (int number = 0; number < CUSTOMERS; number++) {
            var surname = "Päivölä" + letters(number);
            var answer = house.as(Role.STAFF)
                    .command(
                            "register-customer",
                            Bodies.registration("Aino " + surname, "aino" + number + "@example.fi"));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            var id = Caller.json(answer).get("customer").asString();
            last = "/api/registry/customers/" + id + "?after="
                    + Caller.json(answer).get("position").asString();
            customers.add(new Customer(id, surname));
        }
        var shown = last;
        assertThat(Eventually.within(
                        Duration.ofMinutes(2),
                        () -> house.as(Role.STAFF).get(shown).statusCode() == 200))
                .isTrue();
    }

    /** A surname of its own without figures. */
    private static String letters(int number) {
        return "" + (char) ('a' + number / 10) + (char) ('a' + number % 10);
    }

    private List<Clerk> signedIn(House house) {
        var clerks = new ArrayList<Clerk>();
        for (int person = 0; person < STAFF; person++) {
            var login = "liisa.virtanen" + person;
            var account = house.lethe()
                    .part(Accounts.class)
                    .create(new NewAccount(
                            "Liisa Virtanen", login, House.PASSWORD, new RoleCombination(Set.of(Role.STAFF))));
            house.lethe().part(Agreements.class).record(account, LocalDate.of(2026, 1, 2), null, null);
            var clerk = new Clerk(house.lethe().address(), this::took);
            clerk.signIn(login, House.PASSWORD);
            clerks.add(clerk);
        }
        return clerks;
    }

    private void took(String what, long milliseconds) {
        millis.computeIfAbsent(what, _ -> new ConcurrentLinkedQueue<>()).add(milliseconds);
    }

    private void work(Clerk clerk, int person, long until) {
        for (int turn = 1; System.nanoTime() < until; turn++) {
            var customer = customers.get(ThreadLocalRandom.current().nextInt(CUSTOMERS));
            finds(clerk, customer);
            assertThat(clerk.open("/console/customers/" + customer.id())).contains(customer.surname());
            records(clerk, customer, (person + 1) + "-" + turn);
            corrects(clerk, customer);
            finds(clerk, customer);
        }
    }

    private static void finds(Clerk clerk, Customer customer) {
        var found = clerk.submit("search", "/console/search", Map.of("q", "Aino " + customer.surname()));
        assertThat(found).contains("/console/customers/" + customer.id());
    }

    private void records(Clerk clerk, Customer customer, String number) {
        clerk.open("/console/commands/record-order?of=" + customer.id());
        clerk.submit(
                "order",
                "/console/commands/record-order",
                Map.of(
                        "/order", "T" + number,
                        "/lines/0/description", "Kirja",
                        "/lines/0/quantity", "1",
                        "/lines/0/unitPrice", "12.90",
                        "/total/amount", "12.90",
                        "/total/currency", "EUR",
                        "/invoice/number", "L" + number,
                        "/invoice/dueOn", "2030-01-31",
                        "/source", "WEB_SHOP",
                        "step", "send"));
        recorded.computeIfAbsent(customer.id(), _ -> new ConcurrentLinkedQueue<>())
                .add("T" + number);
    }

    private void corrects(Clerk clerk, Customer customer) {
        clerk.open("/console/commands/change-contact-details?of=" + customer.id());
        clerk.submit(
                "correction",
                "/console/commands/change-contact-details",
                Map.of(
                        "/contact/phone", "+35840" + (1_000_000 + corrections.incrementAndGet()),
                        "/source", "CUSTOMER_NOTICE",
                        "step", "send"));
    }

    private CompletableFuture<ImportLine> imported(House house) throws Exception {
        var text = new StringBuilder("Asiakasnumero;Nimi;Sähköposti\n");
        for (int row = 0; row < ROWS; row++) {
            text.append(row).append(";Maija Meikäläinen;maija").append(row).append("@example.com\n");
        }
        var file = Files.writeString(directory.resolve("customers.csv"), text);
        var mapping = Files.writeString(directory.resolve("customers.yaml"), """
                from: older-shop
                columns: {Asiakasnumero: id, Nimi: name, Sähköposti: email}
                constants: {source: SHOP, obtainedOn: 2026-11-20}
                """);
        return CompletableFuture.supplyAsync(
                () -> ImportLine.run(
                        house.as(Role.RESPONSIBLE),
                        file.toString(),
                        "--as",
                        "customers",
                        "--mapping",
                        mapping.toString()),
                Thread::startVirtualThread);
    }

    /** Each order stands once at its customer, and the ledger has as many entries as commands were sent. */
    private void agrees(House house) {
        int orders = 0;
        var head = entries(house, "select max(position) from ledger.ledger_entry");
        for (var customer : customers) {
            var sent = recorded.getOrDefault(customer.id(), new ConcurrentLinkedQueue<>());
            var shown = Caller.json(
                    house.as(Role.STAFF).get("/api/registry/customers/" + customer.id() + "?after=" + head));
            assertThat(shown.at("/orders/value").findValuesAsString("order")).containsExactlyInAnyOrderElementsOf(sent);
            orders += sent.size();
        }
        assertThat(ofType(house, "OrderRecorded")).isEqualTo(orders);
        assertThat(ofType(house, "ContactDetailsChanged")).isEqualTo(corrections.get());
        assertThat(ofType(house, "CustomerRegistered")).isEqualTo(CUSTOMERS + ROWS);
    }

    private static long ofType(House house, String type) {
        return entries(house, "select count(*) from ledger.ledger_entry where type = '" + type + "'");
    }

    private static long entries(House house, String sql) {
        return JdbcClient.create(
                        house.lethe().installation().ledger().inspector().unpooled())
                .sql(sql)
                .query(Long.class)
                .single();
    }

    private void tell() {
        tell("all", millis.values().stream().flatMap(Collection::stream).toList());
        millis.forEach(TenStaffTest::tell);
    }

    private static void tell(String what, Collection<Long> times) {
        var sorted = times.stream().sorted().toList();
        System.out.printf(
                "ten staff, %s: %d answers; ms p50 %d, p99 %d, longest %d%n",
                what,
                sorted.size(),
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 99 / 100),
                sorted.getLast());
    }
}
