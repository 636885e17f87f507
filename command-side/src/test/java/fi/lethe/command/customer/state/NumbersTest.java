// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.state;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.Bytes;
import fi.lethe.events.Source;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.customer.OrderingEvent.OrderRecorded;
import fi.lethe.events.personal.DataUnit;
import fi.lethe.events.personal.KeyId;
import fi.lethe.events.personal.OrderDetails;
import fi.lethe.events.personal.Sealed;
import fi.lethe.events.personal.Token;
import fi.lethe.ledger.payload.PayloadJson;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NumbersTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 20);
    private static final Sealed<OrderDetails> LINES = new Sealed<>(
            new KeyId(new UUID(2, 2)), DataUnit.orders(2026), Bytes.of(new byte[32]), Bytes.of(new byte[32]), 92, null);

    @Test
    void what_was_given_may_be_there_and_what_was_not_is_not() {
        var numbers = Numbers.NONE.evolve(recorded(token(1, 0))).evolve(recorded(token(-7, 0)));

        assertThat(numbers.mayHold(token(1, 0))).isTrue();
        assertThat(numbers.mayHold(token(-7, 0))).isTrue();
        assertThat(numbers.mayHold(token(2, 0))).isFalse();
        assertThat(numbers.mayHold(token(1, 5))).as("shares its four bytes").isTrue();
    }

    @Test
    void a_snapshot_gives_them_back_in_a_few_bytes_each() {
        var numbers = Numbers.NONE;
        for (int number = 0; number < 1_000; number++) {
            numbers = numbers.evolve(recorded(token(number * 7919, 0)));
        }
        var json = new PayloadJson();
        byte[] state = json.writeState(numbers);

        assertThat(json.readState(Numbers.class, state)).isEqualTo(numbers).hasSameHashCodeAs(numbers);
        assertThat(state.length).isLessThan(6_000);
    }

    private static OrderRecorded recorded(Token order) {
        return new OrderRecorded(
                new CustomerId(new UUID(1, 1)),
                DAY,
                null,
                LocalDate.of(2026, 12, 31),
                null,
                Source.SHOP,
                DAY,
                LINES,
                null,
                order,
                null,
                null,
                null);
    }

    private static Token token(int beginning, int rest) {
        return new Token(
                Bytes.of(ByteBuffer.allocate(32).putInt(beginning).putInt(rest).array()));
    }
}
