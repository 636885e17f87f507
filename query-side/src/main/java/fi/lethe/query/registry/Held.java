// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.registry;

import fi.lethe.events.personal.KeyId;
import fi.lethe.query.customer.values.StoredValue;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A customer with the values held of them: of each kind the newest first.
 *
 * @param upToDate false where a later entry cannot be folded in
 */
record Held(CustomerRow customer, List<StoredValue> values, boolean upToDate) {
    Held {
        values = List.copyOf(values);
    }

    /** The keys of all that is still sealed. */
    Set<KeyId> keys() {
        return values.stream().flatMap(Held::key).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<KeyId> key(StoredValue value) {
        return switch (value) {
            case StoredValue.Kept kept -> Stream.of(kept.sealed().key());
            case StoredValue.Gone _ -> Stream.empty();
        };
    }
}
