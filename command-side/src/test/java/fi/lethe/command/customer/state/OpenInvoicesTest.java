// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.state;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.command.customer.state.OpenInvoices.OpenInvoice;
import fi.lethe.events.Bytes;
import fi.lethe.events.Source;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.customer.HowSettled;
import fi.lethe.events.customer.InvoiceClaim;
import fi.lethe.events.customer.OrderingEvent.InvoiceSettled;
import fi.lethe.events.customer.OrderingEvent.OrderRecorded;
import fi.lethe.events.personal.DataUnit;
import fi.lethe.events.personal.KeyId;
import fi.lethe.events.personal.OrderDetails;
import fi.lethe.events.personal.Sealed;
import fi.lethe.events.personal.Token;
import fi.lethe.ledger.payload.PayloadJson;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

class OpenInvoicesTest {
    private static final CustomerId MAIJA = new CustomerId(new UUID(1, 1));
    private static final LocalDate DAY = LocalDate.of(2026, 1, 20);
    private static final Sealed<OrderDetails> LINES = new Sealed<>(
            new KeyId(new UUID(2, 2)), DataUnit.orders(2026), Bytes.of(new byte[32]), Bytes.of(new byte[32]), 92, null);

    @Test
    void they_stand_in_the_order_in_which_they_were_recorded_until_they_are_settled() {
        var invoices = OpenInvoices.NONE;
        for (int number = 1; number <= 4; number++) {
            invoices = invoices.evolve(recorded(number));
        }
        invoices = invoices.evolve(settled(2));
        assertThat(invoices.open())
                .containsExactly(
                        new OpenInvoice(token(1), 2026),
                        new OpenInvoice(token(3), 2026),
                        new OpenInvoice(token(4), 2026));
        assertThat(invoices.contains(token(3))).isTrue();
        assertThat(invoices.contains(token(2))).isFalse();
    }

    @Test
    void a_snapshot_gives_them_back() {
        var invoices = OpenInvoices.NONE.evolve(recorded(1)).evolve(recorded(2)).evolve(settled(1));
        var json = new PayloadJson();
        byte[] state = json.writeState(invoices);
        assertThat(new String(state, StandardCharsets.UTF_8))
                .isEqualTo("{\"open\":[{\"invoice\":{\"token\":\"%s\"},\"financialYear\":2026}]}"
                        .formatted(token(2).value().toBase64()));
        assertThat(json.readState(OpenInvoices.class, state))
                .isEqualTo(invoices)
                .hasSameHashCodeAs(invoices);
    }

    /** Were all copied for each, it would be hundreds of times as long. */
    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = ThreadMode.SEPARATE_THREAD)
    void many_take_no_longer_each_than_few() {
        var invoices = OpenInvoices.NONE;
        for (int number = 0; number < 100_000; number++) {
            assertThat(invoices.contains(token(number))).isFalse();
            invoices = invoices.evolve(recorded(number));
        }
        assertThat(invoices.open()).hasSize(100_000);
    }

    private static OrderRecorded recorded(int number) {
        return new OrderRecorded(
                MAIJA,
                DAY,
                DAY,
                LocalDate.of(2026, 12, 31),
                DAY,
                Source.WEB_SHOP,
                DAY,
                LINES,
                null,
                token(-1),
                token(number),
                InvoiceClaim.PAYMENT,
                null);
    }

    private static InvoiceSettled settled(int number) {
        return new InvoiceSettled(MAIJA, Instant.EPOCH, HowSettled.PAID, token(number));
    }

    private static Token token(int number) {
        return new Token(Bytes.of(ByteBuffer.allocate(32).putInt(number).array()));
    }
}
