// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two registers come in at the same time, first as new people and then with everybody changed, while staff work. Each has 1,600
 * rows, 8,000 with {@code -Plong}, {@code -Dlethe.staff.rows} for another number.
 */
class ImportsBesideStaffTest {
    private static final int ROWS = Integer.getInteger("lethe.staff.rows", 1_600);
    private static final int PEOPLE = 4;

    @TempDir
    private Path directory;

    private final AtomicInteger made = new AtomicInteger();
    private final List<String> failures = Collections.synchronizedList(new ArrayList<>());
    private final List<Long> millis = Collections.synchronizedList(new ArrayList<>());

    @Test
    void no_call_of_staff_fails_while_two_imports_of_many_rows_run_at_once() throws Exception {
        try (var house = House.in(directory)) {
            for (var domain : List.of("example.fi", "example.com")) {
                millis.clear();
                var over = new AtomicBoolean();
                var staff = new ArrayList<CompletableFuture<Void>>();
                for (int person = 0; person < PEOPLE; person++) {
                    staff.add(CompletableFuture.runAsync(
                            () -> work(house.as(Role.STAFF), over), Thread::startVirtualThread));
                }
                long begun = System.nanoTime();
                var imports = List.of(imported(house, "first-shop", domain), imported(house, "second-shop", domain));
                for (var running : imports) {
                    var end = running.join();
                    assertThat(end.exitCode()).as(end.err()).isZero();
                    assertThat(end.out()).contains(ROWS + (domain.equals("example.fi") ? " imported" : " changed"));
                }
                long seconds = (System.nanoTime() - begun) / 1_000_000_000;
                over.set(true);
                staff.forEach(CompletableFuture::join);
                tell(domain, seconds);
                assertThat(failures).isEmpty();
                assertThat(millis).as("calls of staff meanwhile").hasSizeGreaterThan(ROWS / 80);
            }
        }
    }

    private void work(Caller staff, AtomicBoolean over) {
        while (!over.get()) {
            var name = "Liisa Henkilö " + made.incrementAndGet();
            var registered = timed(() -> staff.command(
                    "register-customer",
                    "{\"name\":{\"full\":\"" + name + "\"},\"contact\":{\"email\":\"liisa" + made.get()
                            + "@example.org\"},\"source\":\"SHOP\",\"obtainedOn\":\"2026-11-20\"}"));
            if (registered.statusCode() != 201) {
                continue;
            }
            var customer = Caller.json(registered).get("customer").asString();
            var after = Caller.json(registered).get("position").asString();
            timed(
                    () -> staff.command(
                            "change-contact-details",
                            "{\"customer\":\"" + customer
                                    + "\",\"contact\":{\"phone\":\"+358 40 1234567\"},\"source\":\"SHOP\",\"obtainedOn\":\"2026-11-21\"}"));
            timed(() -> staff.get("/api/registry/customers/" + customer + "?after=" + after));
            timed(() -> staff.post("/api/registry/search", "{\"q\":\"Henkilö Liisa\"}"));
            timed(() -> staff.get("/api/audit/customers/" + customer));
        }
    }

    private java.net.http.HttpResponse<String> timed(
            java.util.function.Supplier<java.net.http.HttpResponse<String>> call) {
        long begun = System.nanoTime();
        var answer = call.get();
        millis.add((System.nanoTime() - begun) / 1_000_000);
        if (answer.statusCode() >= 300) {
            failures.add(answer.statusCode() + " " + answer.request().uri().getPath() + " " + answer.body());
        }
        return answer;
    }

    private CompletableFuture<ImportLine> imported(House house, String from, String domain) throws Exception {
        var text = new StringBuilder("Asiakasnumero;Nimi;Sähköposti\n");
        for (int row = 0; row < ROWS; row++) {
            text.append(row)
                    .append(";Maija Meikäläinen;maija")
                    .append(row)
                    .append('@')
                    .append(domain)
                    .append('\n');
        }
        var file = Files.writeString(directory.resolve(from + domain + ".csv"), text);
        var mapping = Files.writeString(directory.resolve(from + ".yaml"), """
                from: %s
                columns: {Asiakasnumero: id, Nimi: name, Sähköposti: email}
                constants: {source: SHOP, obtainedOn: 2026-11-20}
                """.formatted(from));
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

    private void tell(String domain, long seconds) {
        var sorted = millis.stream().sorted().toList();
        System.out.printf(
                "%s: two imports in %d s; %d calls of staff, %d failed; ms median %d, p99 %d, longest %d%n",
                domain,
                seconds,
                sorted.size(),
                failures.size(),
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 99 / 100),
                sorted.getLast());
    }
}
