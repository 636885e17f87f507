// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.demo.shop;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Somebody who does not exist: the surnames mean "invented", "pretended" or "sample", the streets likewise, and mail goes to domains that
 * are reserved for examples (RFC 2606). Nobody has a phone number, for it might be somebody's.
 *
 * @param number in the register of the sample shop, from 1 on
 * @param days how many days ago the shop got to know them
 */
record InventedPerson(int number, String first, String last, String street, Town town, int days) {
    private static final List<String> FIRST = List.of(
            "Aino", "Eero", "Helmi", "Ilmari", "Jalmari", "Kaisa", "Lempi", "Martta", "Nestori", "Oiva", "Pihla",
            "Reino", "Saimi", "Tyyne", "Urho", "Venla", "Wilhelm", "Ylermi", "Åke", "Älli");
    private static final List<String> LAST = List.of(
            "Esimerkkilä",
            "Keksitty",
            "Kuvitelma",
            "Olematon",
            "Mallikappale",
            "Näytekappale",
            "Harjoitelma",
            "Satuolento",
            "Tarinatar",
            "Luuloteltu",
            "Haavekuva",
            "Unikuva",
            "Peitenimi",
            "Mukamas",
            "Salanimi",
            "Valenimi");
    private static final List<String> STREETS = List.of(
            "Esimerkkikatu", "Keksintötie", "Kuvitelmapolku", "Mallikuja", "Satukatu", "Tarinatie", "Luulopolku");
    private static final List<Town> TOWNS = List.of(
            new Town("00100", "Helsinki"),
            new Town("20100", "Turku"),
            new Town("33100", "Tampere"),
            new Town("40100", "Jyväskylä"),
            new Town("70100", "Kuopio"),
            new Town("90100", "Oulu"),
            new Town("96100", "Rovaniemi"));
    private static final List<String> DOMAINS = List.of("example.com", "example.net", "example.org");
    private static final int LONGEST = 900;
    private static final int SHORTEST = 30;

    /** @param postalCode of its centre */
    record Town(String postalCode, String locality) {}

    /** So many, each with another name. */
    static List<InventedPerson> of(int count, Random random) {
        var names = new ArrayList<List<String>>();
        FIRST.forEach(first -> LAST.forEach(last -> names.add(List.of(first, last))));
        Collections.shuffle(names, random);
        var people = new ArrayList<InventedPerson>();
        for (int number = 1; number <= count; number++) {
            var name = names.get(number - 1);
            people.add(new InventedPerson(
                    number,
                    name.getFirst(),
                    name.getLast(),
                    one(STREETS, random) + " " + (1 + random.nextInt(60)),
                    one(TOWNS, random),
                    SHORTEST + random.nextInt(LONGEST - SHORTEST)));
        }
        return people;
    }

    private static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    String name() {
        return first + " " + last;
    }

    String email() {
        var letters =
                Normalizer.normalize(first + "." + last, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return letters.toLowerCase(Locale.ROOT) + "@" + DOMAINS.get(number % DOMAINS.size());
    }

    @Override
    public String toString() {
        return "InventedPerson[" + number + "]";
    }
}
