// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.reading;

import org.jspecify.annotations.Nullable;

/**
 * A member of a body that changes one that is there: null takes it out, a value replaces it (as in RFC 7396). Where the member is left
 * out, so is this, and what is there stays.
 *
 * @param value null where it is taken out
 */
public record Patched<T>(@Nullable T value) {
    /** What holds from now on where this stood there before. */
    public static <T> @Nullable T over(@Nullable Patched<T> patched, @Nullable T before) {
        return patched == null ? before : patched.value();
    }

    /** Whether something that was there is taken out. */
    public static <T> boolean removes(@Nullable Patched<T> patched, @Nullable T before) {
        return patched != null && patched.value() == null && before != null;
    }

    @Override
    public String toString() {
        return "Patched[not shown]";
    }
}
