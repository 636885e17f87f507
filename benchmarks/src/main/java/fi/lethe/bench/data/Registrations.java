// SPDX-License-Identifier: Apache-2.0
package fi.lethe.bench.data;

import fi.lethe.events.personal.Contact;
import fi.lethe.events.personal.Organisation;
import fi.lethe.events.personal.PersonName;
import fi.lethe.events.personal.PostalAddress;
import java.nio.charset.StandardCharsets;

/** The people who register: the same values as the body of a command and as typed values. */
public final class Registrations {
    private Registrations() {}

    /** The body of register-customer. */
    public static byte[] body(int number) {
        return """
                {"name": {"full": "Maija Meikäläinen-%1$d", "calledBy": "Maija"},
                 "organisation": {"name": "Esimerkki Oy", "businessId": "0112038-9"},
                 "contact": {"email": "maija.%1$d@example.fi", "phone": "+358 40 1234567", "www": "https://esimerkki.fi",
                             "address": {"street": "Laukaantie %1$d", "postalCode": "40320",
                                         "locality": "Jyväskylä", "country": "FI"}},
                 "source": "WEB_SHOP", "obtainedOn": "2026-01-20"}
                """.formatted(number).getBytes(StandardCharsets.UTF_8);
    }

    /** The same person as a row of a file, without an id. */
    public static String row(int number) {
        return "Maija Meikäläinen-%1$d;Maija;Esimerkki Oy;0112038-9;maija.%1$d@example.fi;+358 40 1234567;https://esimerkki.fi;"
                        .formatted(number)
                + "Laukaantie %1$d;40320;Jyväskylä;FI".formatted(number);
    }

    public static PersonName name(int number) {
        return new PersonName("Maija Meikäläinen-" + number, "Maija");
    }

    public static Organisation organisation() {
        return new Organisation("Esimerkki Oy", "0112038-9", null);
    }

    public static Contact contact(int number) {
        return new Contact("maija." + number + "@example.fi", "+358401234567", "https://esimerkki.fi", address(number));
    }

    static PostalAddress address(int number) {
        return new PostalAddress("Laukaantie " + number, "40320", "Jyväskylä", "FI");
    }
}
