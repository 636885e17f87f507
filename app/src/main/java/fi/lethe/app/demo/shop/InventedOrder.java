// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.demo.shop;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has bought of the sample shop.
 *
 * @param number of order and invoice
 * @param days how many days ago it was ordered
 * @param paid how many days ago the invoice was paid; null where it is open
 */
record InventedOrder(
        String number, int days, List<Line> lines, @Nullable Integer paid) {
    /** After how many days an invoice is due. */
    static final int TERM = 14;

    private static final List<Line> GOODS = List.of(
            new Line("Lukutuoli, kangas", 1, "249.00"),
            new Line("Yöpöytä, mänty", 2, "79.50"),
            new Line("Ruokapöytä, tammi", 1, "619.00"),
            new Line("Pinnatuoli, musta", 4, "88.00"),
            new Line("Räsymatto 80 x 200", 1, "54.90"),
            new Line("Seinähylly, koivu", 3, "32.00"),
            new Line("Pöytävalaisin", 1, "67.90"),
            new Line("Pellavaverho, pari", 2, "45.00"),
            new Line("Toimitus kotiin", 1, "29.00"));
    private static final int MOST_LINES = 3;
    private static final int PAID_IN_TIME = 60;
    private static final int PAID_AT_ALL = 94;
    private static final int PERCENT = 100;

    /** @param price of one, in euros */
    record Line(String what, int quantity, String price) {
        BigDecimal sum() {
            return new BigDecimal(price).multiply(BigDecimal.valueOf(quantity));
        }
    }

    /** An order of some day since the shop knows the person. Most invoices are paid, and of the older ones nearly all. */
    static InventedOrder of(InventedPerson person, int counter, Random random) {
        int days = 1 + random.nextInt(person.days());
        int later = random.nextInt(2 * TERM);
        boolean paid = later < days && random.nextInt(PERCENT) < (days > TERM ? PAID_AT_ALL : PAID_IN_TIME);
        return new InventedOrder(
                "K-%03d-%02d".formatted(person.number(), counter), days, lines(random), paid ? days - later : null);
    }

    /** One whose invoice nobody has paid. */
    static InventedOrder open(InventedPerson person, int days, Random random) {
        return new InventedOrder("K-%03d-00".formatted(person.number()), days, lines(random), null);
    }

    private static List<Line> lines(Random random) {
        var lines = new ArrayList<Line>();
        for (int line = random.nextInt(MOST_LINES); line >= 0; line--) {
            lines.add(GOODS.get(random.nextInt(GOODS.size())));
        }
        return lines.stream().distinct().toList();
    }

    static List<InventedOrder> several(int count, InventedPerson person, Random random) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(counter -> of(person, counter, random))
                .toList();
    }

    String total() {
        return lines.stream()
                .map(Line::sum)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .toPlainString();
    }
}
