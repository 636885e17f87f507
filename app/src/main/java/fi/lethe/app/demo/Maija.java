// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The person of the story, and what she and her supplier say about her: Finland's placeholder name, and nobody. */
final class Maija {
    static final String NAME = "Maija Meikäläinen";
    private static final String EMAIL = "maija.meikalainen@example.fi";
    private static final String NEW_EMAIL = "maija.muuttanut@example.fi";
    private static final String STREET = "Laukaantie 4";
    private static final String NEW_STREET = "Yliopistonkatu 15 B 7";

    private Maija() {}

    /** What nobody may find any more. */
    static List<String> traces() {
        return List.of(NAME, "Meikäläinen", EMAIL, NEW_EMAIL, STREET, NEW_STREET, "Kirjahylly, koivu");
    }

    static Map<String, Object> registration(LocalDate today) {
        return Map.of(
                "name", Map.of("full", NAME, "calledBy", "Maija"),
                "contact", contact(EMAIL, STREET),
                "source", "WEB_REGISTRATION",
                "obtainedOn", today.toString());
    }

    static Map<String, Object> order(String customer, String invoice, LocalDate today) {
        return Map.of(
                "customer", customer,
                "order", "ORDER-" + invoice,
                "orderedOn", today.toString(),
                "lines", List.of(Map.of("description", "Kirjahylly, koivu", "quantity", 1, "unitPrice", "129.00")),
                "total", euros("129.00"),
                "invoice", Map.of("number", invoice, "dueOn", today.plusDays(14).toString()),
                "source", "WEB_SHOP",
                "obtainedOn", today.toString());
    }

    static Map<String, Object> correction(String customer, LocalDate today) {
        return Map.of(
                "customer",
                customer,
                "contact",
                contact(NEW_EMAIL, NEW_STREET),
                "source",
                "CUSTOMER_NOTICE",
                "obtainedOn",
                today.toString());
    }

    private static Map<String, Object> contact(String email, String street) {
        return Map.of(
                "email",
                email,
                "phone",
                "+358 40 1234567",
                "address",
                Map.of("street", street, "postalCode", "40320", "locality", "Jyväskylä", "country", "FI"));
    }

    private static Map<String, Object> euros(String amount) {
        return Map.of("amount", amount, "currency", "EUR");
    }
}
