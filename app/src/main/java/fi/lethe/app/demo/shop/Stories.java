// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.demo.shop;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Customers of the sample shop with whom more has happened than orders: each is entered over the API. */
final class Stories {
    /** How many people they are about. */
    static final int PEOPLE = 35;

    private static final List<String> GROUNDS = List.of(
            "ACCURACY_CONTESTED",
            "OBJECTION_PENDING",
            "NEEDED_FOR_CLAIMS",
            "UNLAWFUL_ERASURE_OPPOSED",
            "ACCURACY_CONTESTED");
    private static final List<String> ORGANISATIONS = List.of(
            "Olematon Osuuskunta",
            "Mukamas-Kaluste Oy (keksitty)",
            "Kuvitelmakylän Kyläyhdistys ry",
            "Haavelinnan Säätiö (keksitty)",
            "Satumaan Sisustus Oy (keksitty)");
    private static final List<String> OBJECTED = List.of("direct-marketing", "statistics");

    private final Counter counter;
    private final Iterator<InventedPerson> people;

    Stories(Counter counter, List<InventedPerson> people) {
        this.counter = counter;
        this.people = people.iterator();
    }

    void tell() throws InterruptedException {
        restrictions();
        erasures();
        ended();
        objections();
        contactPersons();
        new Inbox(counter).fill(this::regular);
        while (people.hasNext()) {
            regular();
        }
    }

    /** A customer who has ordered now and then. */
    private String regular() throws InterruptedException {
        var person = people.next();
        var customer = counter.register(person);
        counter.orders(customer, person, 2);
        counter.look(customer);
        return customer;
    }

    private String registered() throws InterruptedException {
        return counter.register(people.next());
    }

    private void restrictions() throws InterruptedException {
        for (var ground : GROUNDS) {
            counter.about(regular(), "restrict-processing", Map.of("ground", ground));
        }
    }

    /** Two in their pause; one whose open invoice is kept; one that is complete. */
    private void erasures() throws InterruptedException {
        counter.about(registered(), "forget-customer", forgetting(Duration.ofDays(3), "CONSENT_WITHDRAWN"));
        counter.about(registered(), "forget-customer", forgetting(Duration.ofDays(14), "NO_LONGER_NEEDED"));
        var person = people.next();
        var owes = counter.register(person);
        counter.order(owes, InventedOrder.open(person, 5, counter.random()));
        counter.about(owes, "forget-customer", forgetting(Duration.ZERO, "CONSENT_WITHDRAWN"));
        counter.about(registered(), "forget-customer", forgetting(Duration.ZERO, "NO_LONGER_NEEDED"));
    }

    private static Map<String, Object> forgetting(Duration pause, String ground) {
        return Map.of("pause", pause.toString(), "ground", ground);
    }

    private void ended() throws InterruptedException {
        for (int days = 1; days <= 4; days++) {
            counter.about(registered(), "end-customer-relationship", Map.of("endedOn", counter.ago(7 * days)));
        }
    }

    private void objections() throws InterruptedException {
        for (var purpose : OBJECTED) {
            counter.about(regular(), "object-to-processing", Map.of("purposes", List.of(purpose)));
        }
    }

    private void contactPersons() throws InterruptedException {
        for (var name : ORGANISATIONS) {
            var customer = regular();
            counter.about(
                    customer,
                    "assign-contact-role",
                    Map.of(
                            "organisation", Map.of("name", name),
                            "role", "ostaja",
                            "workContact", Map.of("email", "ostot." + ORGANISATIONS.indexOf(name) + "@example.com"),
                            "source", "COMPANY_UPDATE",
                            "obtainedOn", counter.ago(30)));
        }
    }
}
