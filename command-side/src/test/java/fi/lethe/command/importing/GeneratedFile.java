// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A file in which every fault that files have is mixed with rows that have none, the same for the same seed. */
final class GeneratedFile {
    private static final String CUSTOMERS =
            "id;nimi;yritys;puhelin;sähköposti;katu;postinro;kunta;maa;lisätty;asnro;päättyi;rajoitettu;peruste";
    private static final String INVOICES =
            "id;nro;asiakas;pvm;eräpvm;summa;valuutta;maksettu;maksupvm;hyvittää;tuote;kpl;hinta";

    private final Random random;
    private final String header;
    private final StringBuilder text = new StringBuilder();
    /** The raw text of each row, by the line on which it begins. */
    private final Map<Long, String> rows = new TreeMap<>();

    private final List<String> repeatable = new ArrayList<>();
    private long line;

    private GeneratedFile(Random random, String header) {
        this.random = random;
        this.header = header;
        write(header);
    }

    /** Customers with the ids {@code k0}, {@code k1}, …; of the first ten nothing is wrong. */
    static GeneratedFile ofCustomers(long seed, int count) {
        var file = new GeneratedFile(new Random(seed), CUSTOMERS);
        for (int number = 0; number < count; number++) {
            file.customer(number);
        }
        return file;
    }

    /** Invoices of these customers, some with their lines in several rows. */
    static GeneratedFile ofInvoices(long seed, int count) {
        var file = new GeneratedFile(new Random(seed), INVOICES);
        for (int number = 0; number < count; number++) {
            file.invoice(number);
        }
        return file;
    }

    String text() {
        return text.toString();
    }

    /** How many there are, an invoice with its lines as one. */
    int size() {
        return rows.size();
    }

    Map<Long, String> rows() {
        return rows;
    }

    /** The same header, and these rows alone. */
    String of(List<Long> lines) {
        return header + "\n" + lines.stream().map(rows::get).collect(Collectors.joining());
    }

    private void customer(int number) {
        var cells = new ArrayList<>(List.of(
                "k" + number,
                pick("Maija Meikäläinen", "Åke Ylönen", "O Lee", "Li", "\"Aho, \"\"Make\"\" Matti\""),
                pick("", "", "Aho Oy"),
                pick("040 1234567", "+358 9 123456", ""),
                "maija" + number + "@example.fi",
                "Laukaantie " + number,
                "40320",
                "Jyväskylä",
                pick("Suomi", "FI", ""),
                pick("24.12.2025", "2025-12-24"),
                pick("", "AS-" + number),
                "",
                "",
                ""));
        switch (number < 10 ? 99 : random.nextInt(47)) {
            case 0 -> cells.set(4, "ei-osoite");
            case 1 -> cells.set(3, pick("kysy isännöitsijältä", "09 123456 koti", "12", "0800 KISSA"));
            case 2 -> cells.set(9, pick("31.2.2025", "1/2/2025", "2999-01-01", "eilen", "-0001-11-30"));
            case 3 -> cells.set(8, "Narnia");
            case 4 -> cells.set(1, pick("", "  ", "131052-308T", "Testi 131052A308T", "x".repeat(2_000)));
            case 5 -> cells.set(0, pick("", " ", "\u200B", "131052-308T"));
            case 6 -> cells.subList(2, cells.size()).clear(); // too short for the day that is required
            case 7 -> cells.addAll(List.of("", ""));
            case 8 -> cells.addAll(List.of("", "liikaa"));
            case 9 -> cells.set(6, pick("100", "=\"00100\"", "123 45"));
            case 10 -> cells.set(1, pick("MÃ¤kelÃ¤", "\uFFFDijälä", "Maija\u0000", "Maija\u0007"));
            case 11 -> cells.set(5, "\"Laukaantie 4\r\nB; 5\"");
            case 12 -> again(cells, 4, "toinen" + number + "@example.fi");
            case 13 -> again(cells, 1, "Liisa Meikäläinen");
            case 14 -> again(cells, 7, "Jyväskylä  ");
            case 15 -> again(cells, 0, cells.getFirst() + "\u200B");
            case 16 -> write(pick("", "\n", "\r"));
            case 17 -> cells.set(10, pick("x".repeat(41), "131052-308T", "\u0007"));
            case 18 -> again(cells, 10, "AS-uusi-" + number);
            case 19 -> cells.set(11, pick("31.5.2026", "2026-05-31", "31.12.2099", "-0001-11-30", "pian"));
            case 20 -> again(cells, 11, pick("31.5.2026", "2999-01-01"));
            case 21 -> restricted(cells, pick("1.6.2026", "", "1.6.2099"), pick("ACCURACY_CONTESTED", "riita", ""));
            case 22 -> again(cells, 13, pick("NEEDED_FOR_CLAIMS", "?"));
            case 23 -> {
                restricted(cells, "1.6.2026", "OBJECTION_PENDING");
                again(cells, 4, "toinen" + number + "@example.fi");
            }
            default -> {}
        }
        row(String.join(";", cells));
    }

    private static void restricted(List<String> cells, String day, String ground) {
        cells.set(12, day);
        cells.set(13, ground);
    }

    private void invoice(int number) {
        var day = 1 + random.nextInt(28) + ".3.2026";
        var cells = new ArrayList<>(List.of(
                "l" + number,
                "N-" + number,
                "k" + random.nextInt(10),
                day,
                pick("", "30.6.2026"),
                pick("12,90", "1 290,00", "12.90", "0", "1.290,00"),
                pick("EUR", "SEK"),
                "ei",
                "",
                "",
                "",
                "",
                ""));
        switch (random.nextInt(34)) {
            case 0 -> cells.set(6, pick("EURO", "XXX", "XAU", "eur"));
            case 1 -> cells.set(5, pick("12,905", "paljon", "12,9,0", "", "1e3"));
            case 2 -> cells.set(3, pick("31.2.2026", "", "2026", "1.3.0204"));
            case 3 -> cells.set(4, "ensi viikolla");
            case 4 -> cells.set(7, pick("", "ehkä"));
            case 5 -> paid(cells, pick("", "1.1.2099", "1.1.0204", "-0001-11-30", "pian"));
            case 6, 7, 8 -> paid(cells, "30.3.2026");
            case 9 -> cells.set(2, pick("k999999", "", "131052-308T"));
            case 10 -> cells.set(0, pick("", "\u00A0"));
            case 11 -> cells.set(1, "");
            case 12 -> credit(cells, "N-999999", "-1,00");
            case 13 -> credit(cells, "N-" + Math.max(0, number - 1), "12,90");
            case 14 -> credit(cells, cells.get(1), "-1,00");
            case 15 -> again(cells, 1, "N-uusi-" + number);
            case 16 -> again(cells, 5, "99,00");
            case 17 -> again(cells, 0, "toinen-" + number); // one number under two ids
            case 18 -> again(cells, 2, "k" + (Integer.parseInt(cells.get(2).substring(1)) + 1) % 10);
            case 19 -> again(cells, 0, cells.getFirst());
            case 20 -> cells.subList(8, cells.size()).clear();
            case 21 -> cells.subList(3, cells.size()).clear();
            case 22 -> cells.add("liikaa");
            case 23, 24, 25 -> {
                lines(cells, 1 + random.nextInt(3));
                return;
            }
            case 26 -> {
                lines(cells, 501);
                return;
            }
            case 27 -> line(cells, pick("Hylly", ""), pick("1", "monta"), pick("12,90", "x"));
            default -> {}
        }
        row(String.join(";", cells));
    }

    private void lines(List<String> cells, int count) {
        var rowsOfOne = new ArrayList<String>();
        for (int number = 0; number < count; number++) {
            line(cells, "Kirjahylly", "1", "4,30");
            rowsOfOne.add(String.join(";", cells));
        }
        row(String.join("\n", rowsOfOne));
    }

    private static void line(List<String> cells, String description, String quantity, String price) {
        cells.set(10, description);
        cells.set(11, quantity);
        cells.set(12, price);
    }

    private static void paid(List<String> cells, String day) {
        cells.set(7, "kyllä");
        cells.set(8, day);
    }

    private static void credit(List<String> cells, String invoice, String total) {
        cells.set(9, invoice);
        cells.set(5, total);
    }

    /** The row as it is, another, and the row again with one cell changed. */
    private void again(List<String> cells, int at, String other) {
        row(String.join(";", cells));
        if (!repeatable.isEmpty()) {
            row(repeatable.get(random.nextInt(repeatable.size())));
        }
        repeatable.add(String.join(";", cells));
        cells.set(at, other);
    }

    private void row(String cells) {
        rows.put(line + 1, cells + "\n");
        write(cells);
    }

    private void write(String cells) {
        text.append(cells).append('\n');
        line += (cells + "\n")
                .replace("\r\n", "\n")
                .chars()
                .filter(each -> each == '\n')
                .count();
    }

    private String pick(String... among) {
        return among[random.nextInt(among.length)];
    }
}
