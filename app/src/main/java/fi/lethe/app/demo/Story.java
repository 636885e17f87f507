// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.demo;

import fi.lethe.installation.terminal.Terminal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Tells what happens to Maija, step by step, each over HTTP. */
final class Story {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Terminal terminal;
    private final Visitor staff;
    private final LocalDate today;
    private final String now;
    private int steps;

    Story(Terminal terminal, Visitor staff, Clock clock) {
        this.terminal = terminal;
        this.staff = staff;
        this.today = LocalDate.now(clock);
        this.now = clock.instant().toString();
    }

    /** Tells it, and answers the customer's id. */
    String tell() throws InterruptedException {
        var registered = command("register-customer", Maija.registration(today));
        var customer = registered.at("/customer");
        var invoice = "INV-" + customer.substring(customer.length() - 6);
        say(Maija.NAME + " becomes a customer (asiakas)", registered.position());
        say(
                "She orders a bookshelf; an invoice is open (avoin lasku)",
                command("record-order", Maija.order(customer, invoice, today)).position());
        say(
                "She has moved: her contact details are corrected (oikaisu)",
                command("change-contact-details", Maija.correction(customer, today))
                        .position());
        say("The registry knows her: name " + part(customer, "name") + ", contact " + part(customer, "contact"));
        forget(customer);
        say(
                "She pays the invoice: nothing holds her data any more",
                command("settle-invoice", Map.of("customer", customer, "invoice", invoice, "settledAt", now))
                        .position());
        say("The rest is forgotten without being asked again", lastOf(customer, awaitForgotten(customer)));
        return customer;
    }

    private void forget(String customer) {
        var answer = command(
                "forget-customer", Map.of("customer", customer, "pause", "PT0S", "ground", "CONSENT_WITHDRAWN"));
        say("She asks to be forgotten (oikeus tulla unohdetuksi)", answer.position());
        say("Forgotten at once: " + units(answer.json().at("/shredded")));
        say("Kept while the invoice is open: " + units(answer.json().at("/retained")) + ", state "
                + answer.at("/state"));
    }

    private static String units(JsonNode units) {
        return String.join(
                ", ",
                StreamSupport.stream(units.spliterator(), false)
                        .map(unit -> unit.at("/category").asString("") + ground(unit))
                        .distinct()
                        .toList());
    }

    private static String ground(JsonNode unit) {
        var ground = unit.at("/ground").asString("");
        return ground.isEmpty() ? "" : " (" + ground + ")";
    }

    private HttpReply awaitForgotten(String customer) throws InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var answer = registry(customer);
            if (answer.at("/state").equals("FORGOTTEN")) {
                return answer;
            }
            if (System.nanoTime() > until) {
                throw new DemoFailed("the rest was not forgotten within " + PATIENCE.toSeconds() + " s");
            }
            Thread.sleep(100);
        }
    }

    private long lastOf(String customer, HttpReply forgotten) {
        return forgotten.position() >= 0
                ? forgotten.position()
                : registry(customer).position();
    }

    private String part(String customer, String name) {
        return registry(customer).at("/" + name + "/state");
    }

    private HttpReply registry(String customer) {
        return staff.get("/api/registry/customers/" + customer);
    }

    private HttpReply command(String name, Map<String, Object> body) {
        var answer = staff.command(name, body);
        if (answer.status() >= 300) {
            throw new DemoFailed(name + " was answered " + answer.status() + " " + answer.at("/type"));
        }
        return answer;
    }

    private void say(String what, long position) {
        steps++;
        var leaf = staff.get("/api/ledger/entries/" + position).at("/leafHash");
        var hash = HexFormat.of().formatHex(Base64.getDecoder().decode(leaf)).substring(0, 12);
        terminal.say("%3d  %-60s %s"
                .formatted(steps, what, terminal.faint("position %-4d leaf %s".formatted(position, hash))));
    }

    private void say(String what) {
        terminal.say("     " + what);
    }
}
