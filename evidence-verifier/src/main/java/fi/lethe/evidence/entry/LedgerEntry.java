// SPDX-License-Identifier: Apache-2.0
package fi.lethe.evidence.entry;

import fi.lethe.evidence.json.JsonInteger;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event as the ledger stores it: who did what to which stream, when, for what purpose, and the event itself.
 *
 * <p>It holds no personal data in the clear. Texts are not empty; equal entries have equal bytes.
 *
 * @param origin name of the log that the entry belongs to
 * @param event id of the event
 * @param stream the stream (aggregate) that the event belongs to
 * @param seq place in the stream, from 0
 * @param type logical name of the event's type
 * @param revision of the type, from 1
 * @param actor who gave the command
 * @param register whose data were processed in
 * @param purpose of the processing
 * @param exception declared for processing in spite of a restriction (GDPR, Art. 18(2)); null where none was
 * @param command id of the command
 * @param correlation id that joins what one request caused
 * @param at when it was recorded, in whole microseconds, from 1970 to 9999
 * @param payload a canonical JSON object in UTF-8; not copied, must not be changed, and only read by {@link EntryParser}
 */
@SuppressWarnings("ArrayRecordComponent") // equality by content stands below
public record LedgerEntry(
        String origin,
        UUID event,
        String stream,
        long seq,
        String type,
        int revision,
        String actor,
        String register,
        String purpose,
        @Nullable String exception,
        UUID command,
        UUID correlation,
        Instant at,
        byte[] payload) {
    /** The greatest number of bytes of a stored entry, as in C2SP tlog-tiles. */
    public static final int MAX_BYTES = 65_535;

    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T23:59:59.999999Z");

    public LedgerEntry {
        for (String text : Arrays.asList(origin, stream, type, actor, register, purpose, exception)) {
            require(text == null || !text.isEmpty(), "A text is empty");
        }
        require(seq >= 0 && seq <= JsonInteger.MAX, "The sequence number is out of range");
        require(revision >= 1, "Revisions count from 1");
        require(at.equals(at.truncatedTo(ChronoUnit.MICROS)), "The time has more than microseconds");
        require(!at.isBefore(Instant.EPOCH) && !at.isAfter(END_OF_TIME), "The time is out of range");
        require(
                payload.length >= 2 && payload[0] == '{' && payload[payload.length - 1] == '}',
                "The payload is not a JSON object");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LedgerEntry that
                && Arrays.equals(payload, that.payload)
                && withoutPayload().equals(that.withoutPayload());
    }

    @Override
    public int hashCode() {
        return event.hashCode();
    }

    private List<@Nullable Object> withoutPayload() {
        return Arrays.asList(
                origin,
                event,
                stream,
                seq,
                type,
                revision,
                actor,
                register,
                purpose,
                exception,
                command,
                correlation,
                at);
    }

    private static void require(boolean met, String otherwise) {
        if (!met) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
