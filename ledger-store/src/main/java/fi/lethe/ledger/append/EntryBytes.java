// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger.append;

import fi.lethe.evidence.entry.EntryTime;
import fi.lethe.evidence.entry.EntryWriter;
import fi.lethe.evidence.entry.LedgerEntry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/**
 * A written entry whose recorded time can still be set, for only the appender knows it.
 *
 * <p>The time has a fixed width and stands directly before the payload, which ends the entry.
 */
public final class EntryBytes {
    private static final byte[] UNSET = spelled(Instant.EPOCH);
    private static final int AFTER_TIME = "\",\"payload\":".length();

    private final byte[] bytes;
    private final int time;

    private EntryBytes(byte[] bytes, int time) {
        this.bytes = bytes;
        this.time = time;
    }

    /**
     * The bytes of this entry, which holds {@link Instant#EPOCH} as its time.
     *
     * @throws fi.lethe.evidence.entry.EntryTooLarge where they are too many
     */
    public static EntryBytes of(LedgerEntry entry) {
        byte[] bytes = EntryWriter.write(entry);
        int time = bytes.length - 1 - entry.payload().length - AFTER_TIME - UNSET.length;
        if (!Arrays.equals(bytes, time, time + UNSET.length, UNSET, 0, UNSET.length)) {
            throw new IllegalStateException("An entry's time does not stand where it is expected");
        }
        return new EntryBytes(bytes, time);
    }

    static byte[] spelled(Instant at) {
        return EntryTime.format(at).getBytes(StandardCharsets.US_ASCII);
    }

    byte[] recordedAt(byte[] spelled) {
        System.arraycopy(spelled, 0, bytes, time, UNSET.length);
        return bytes;
    }
}
