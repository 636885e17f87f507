// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

import static java.util.stream.Collectors.joining;

import fi.lethe.events.personal.KeyId;
import java.util.Collection;

/** Key ids as a parameter, to be cast to {@code uuid[]}. */
final class UuidArray {
    private UuidArray() {}

    static String of(Collection<KeyId> keys) {
        return keys.stream().map(KeyId::toString).collect(joining(",", "{", "}"));
    }
}
