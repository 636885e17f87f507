// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.personal;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The keys of sealed values. */
public final class SealedKeys {
    private SealedKeys() {}

    /** The keys of these values, without those that were not given. */
    public static List<UnitKey> of(@Nullable Sealed<?>... values) {
        return Stream.of(values).filter(Objects::nonNull).map(Sealed::unitKey).toList();
    }
}
