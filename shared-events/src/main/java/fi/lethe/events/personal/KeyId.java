// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.personal;

import java.util.UUID;

/** The id of one data key. No secret: it may stand in the clear anywhere. */
public record KeyId(UUID value) implements Comparable<KeyId> {

    public static KeyId of(String text) {
        return new KeyId(UUID.fromString(text));
    }

    @Override
    public int compareTo(KeyId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
