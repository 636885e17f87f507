// SPDX-License-Identifier: Apache-2.0
package fi.lethe.bench.data;

import fi.lethe.events.personal.BillTo;
import fi.lethe.events.personal.InvoiceDetails;
import fi.lethe.events.personal.Money;
import fi.lethe.events.personal.OrderDetails;
import fi.lethe.events.personal.OrderLine;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** The orders of these people: the same values as the body of a command and as typed values. */
public final class Orders {
    public static final LocalDate ORDERED_ON = LocalDate.of(2026, 1, 20);
    public static final LocalDate DUE_ON = LocalDate.of(2026, 2, 20);

    private Orders() {}

    /** The body of record-order, with an invoice that says to whom it goes. */
    public static byte[] body(String customer, int number) {
        return """
                {"customer": "%1$s", "order": "2026-%2$d", "orderedOn": "2026-01-20",
                 "lines": [{"description": "Lihapullat, 500 g", "quantity": "2", "unitPrice": "4.95"},
                           {"description": "Ruisleipä", "quantity": "1", "unitPrice": "3.00"}],
                 "total": {"amount": "12.90", "currency": "EUR"},
                 "invoice": {"number": "INV-%2$d", "dueOn": "2026-02-20",
                             "billTo": {"name": "Maija Meikäläinen",
                                        "address": {"street": "Laukaantie %2$d", "postalCode": "40320",
                                                    "locality": "Jyväskylä", "country": "FI"}}},
                 "source": "WEB_SHOP", "obtainedOn": "2026-01-20"}
                """.formatted(customer, number).getBytes(StandardCharsets.UTF_8);
    }

    /** The body of record-order without an invoice, so that nothing holds the order back. */
    public static byte[] bodyWithoutInvoice(String customer, int number) {
        return """
                {"customer": "%1$s", "order": "2026-%2$d", "orderedOn": "2026-01-20",
                 "lines": [{"description": "Ruisleipä", "quantity": "1", "unitPrice": "3.00"}],
                 "total": {"amount": "3.00", "currency": "EUR"},
                 "source": "WEB_SHOP", "obtainedOn": "2026-01-20"}
                """.formatted(customer, number).getBytes(StandardCharsets.UTF_8);
    }

    public static String order(int number) {
        return "2026-" + number;
    }

    public static String invoice(int number) {
        return "INV-" + number;
    }

    public static OrderDetails details(int number) {
        return new OrderDetails(
                order(number),
                List.of(line("Lihapullat, 500 g", "2", "4.95"), line("Ruisleipä", "1", "3.00")),
                euros("12.90"));
    }

    public static InvoiceDetails invoiceDetails(int number) {
        return new InvoiceDetails(
                invoice(number), euros("12.90"), new BillTo("Maija Meikäläinen", Registrations.address(number)), null);
    }

    private static OrderLine line(String description, String quantity, String unitPrice) {
        return new OrderLine(description, new BigDecimal(quantity), euros(unitPrice));
    }

    private static Money euros(String amount) {
        return new Money(new BigDecimal(amount), "EUR");
    }
}
