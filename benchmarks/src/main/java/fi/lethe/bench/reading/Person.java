// SPDX-License-Identifier: Apache-2.0
package fi.lethe.bench.reading;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Somebody whose surname nobody else has, made of a number; up to 2^20 of them. */
record Person(int number) {
    private static final String[] GIVEN = {
        "Aino", "Eero", "Hilkka", "Ilmari", "Kerttu", "Lauri", "Maija", "Niilo", "Oona", "Päivi", "Raija", "Sampo",
        "Tyyne", "Urho", "Väinö", "Yrjö", "Åke", "Äijö"
    };
    private static final String[] SYLLABLES = {
        "ka", "le", "mi", "no", "pu", "rä", "sö", "ty", "va", "he", "ji", "lo", "mu", "nä", "pö", "ri"
    };
    private static final int ALL = 1 << 20;
    private static final int SPREAD = 0x9E3779B1; // odd, so that no two numbers meet

    String surname() {
        int left = (number * SPREAD) & (ALL - 1);
        var name = new StringBuilder();
        for (int syllable = 0; syllable < 5; syllable++) {
            name.append(SYLLABLES[left & 15]);
            left >>= 4;
        }
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + "nen";
    }

    /** The first ten letters of the surname, which are nobody else's. */
    String partOfName() {
        return surname().substring(0, 10);
    }

    String email() {
        return "nro." + number + "@example.fi";
    }

    /** The body of register-customer. */
    byte[] body() {
        return """
                {"name": {"full": "%1$s %2$s"},
                 "contact": {"email": "%3$s", "phone": "+358 40 %4$07d",
                             "address": {"street": "Laukaantie %5$d", "postalCode": "40320",
                                         "locality": "Jyväskylä", "country": "FI"}},
                 "source": "WEB_SHOP", "obtainedOn": "2026-01-20"}
                """.formatted(GIVEN[number % GIVEN.length], surname(), email(), number, number)
                .getBytes(StandardCharsets.UTF_8);
    }
}
