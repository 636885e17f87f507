// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.state;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import fi.lethe.events.customer.OrderingEvent;
import fi.lethe.events.customer.OrderingEvent.InvoiceSettled;
import fi.lethe.events.customer.OrderingEvent.OrderRecorded;
import fi.lethe.events.customer.RectificationEvent;
import fi.lethe.events.customer.RectificationEvent.DataRectified;
import fi.lethe.events.customer.RectificationEvent.InvoiceRectified;
import fi.lethe.events.customer.RectificationEvent.OrderRectified;
import fi.lethe.events.personal.Token;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePSet;
import org.pcollections.MapPSet;

/**
 * Which numbers of orders and invoices the history may hold: four bytes of each one's token, so the state stays small. A number that is not
 * among them was never given; one that is among them is looked up in the history, for two may share their four bytes, and a number that was
 * put right stays here.
 */
public final class Numbers {
    static final Numbers NONE = new Numbers(HashTreePSet.empty());

    @JsonIgnore
    private final MapPSet<Integer> marks;

    private Numbers(MapPSet<Integer> marks) {
        this.marks = marks;
    }

    /** These; as a snapshot keeps them. */
    @JsonCreator
    static Numbers of(@JsonProperty("marks") byte[] packed) {
        var all = HashTreePSet.<Integer>empty();
        for (var bytes = ByteBuffer.wrap(packed); bytes.hasRemaining(); ) {
            all = all.plus(bytes.getInt());
        }
        return new Numbers(all);
    }

    /** All of them, four bytes each. */
    @JsonProperty("marks")
    byte[] packed() {
        var bytes = ByteBuffer.allocate(marks.size() * Integer.BYTES);
        marks.forEach(bytes::putInt);
        return bytes.array();
    }

    /** Whether the history must be asked for it. */
    public boolean mayHold(Token number) {
        return marks.contains(mark(number));
    }

    Numbers evolve(OrderingEvent event) {
        return switch (event) {
            case OrderRecorded recorded -> with(recorded.order()).with(recorded.invoice());
            case InvoiceSettled _ -> this;
        };
    }

    Numbers evolve(RectificationEvent event) {
        return switch (event) {
            case OrderRectified rectified -> with(rectified.order());
            case InvoiceRectified rectified -> with(rectified.invoice());
            case DataRectified _ -> this;
        };
    }

    private Numbers with(@Nullable Token number) {
        return number == null ? this : new Numbers(marks.plus(mark(number)));
    }

    private static int mark(Token number) {
        return ByteBuffer.wrap(number.value().toArray()).getInt();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Numbers that && marks.equals(that.marks);
    }

    @Override
    public int hashCode() {
        return marks.hashCode();
    }

    @Override
    public String toString() {
        return marks.size() + " numbers";
    }
}
