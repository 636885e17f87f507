// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app;

/** Bodies of commands. */
final class Bodies {

    private Bodies() {}

    static String registration(String name, String email) {
        return """
                {"name": {"full": "%s", "calledBy": "Maija"},
                 "contact": {"email": "%s", "phone": "+358 40 1234567", "www": "https://esimerkki.fi",
                             "address": {"street": "Laukaantie 4", "postalCode": "40320", "locality": "Jyväskylä", "country": "FI"}},
                 "source": "WEB_REGISTRATION", "obtainedOn": "2026-11-20", "purpose": "customer-relationship"}""".formatted(name, email);
    }

    static String order(String customer, String order, String invoice) {
        return """
                {"customer": "%s", "order": "%s", "orderedOn": "2026-11-20",
                 "lines": [{"description": "Kirjahylly", "quantity": 1, "unitPrice": "12.90"}],
                 "total": {"amount": "12.90", "currency": "EUR"},
                 "invoice": {"number": "%s", "dueOn": "2026-12-04"},
                 "source": "SHOP", "obtainedOn": "2026-11-20", "purpose": "order-handling"}""".formatted(customer, order, invoice);
    }

    static String settlement(String customer, String invoice) {
        return """
                {"customer": "%s", "invoice": "%s", "settledAt": "2026-11-21T10:00:00Z"}""".formatted(customer, invoice);
    }

    static String contact(String customer, String email) {
        return """
                {"customer": "%s", "contact": {"email": "%s"}, "source": "CUSTOMER_NOTICE", "obtainedOn": "2026-11-21"}""".formatted(customer, email);
    }

    static String forgetting(String customer, String pause) {
        return """
                {"customer": "%s", "pause": "%s", "ground": "CONSENT_WITHDRAWN"}""".formatted(customer, pause);
    }
}
