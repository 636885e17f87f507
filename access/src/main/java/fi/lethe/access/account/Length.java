// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.account;

import fi.lethe.access.problems.FieldError;
import fi.lethe.access.problems.HttpProblems;
import fi.lethe.access.problems.TypedRefusal;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How long a text about an account may be. A password has a least length and no other rule: rules of composition make
 * worse passwords (NIST SP 800-63B-4, section 3.1.1.2).
 */
public enum Length {
    NAME(1),
    PASSWORD(12);

    private static final int LONGEST = 200;
    private final int shortest;

    Length(int shortest) {
        this.shortest = shortest;
    }

    /** The fault of this text; empty where it has none. */
    public Optional<FieldError> fault(String pointer, @Nullable String text) {
        var length = text == null ? 0 : text.strip().length();
        return length >= shortest && length <= LONGEST
                ? Optional.empty()
                : Optional.of(new FieldError(pointer, shortest + " to " + LONGEST + " characters"));
    }

    /** Refuses where there are any faults. */
    public static void refuse(Stream<Optional<FieldError>> faults) {
        var wrong = faults.flatMap(Optional::stream).toList();
        if (!wrong.isEmpty()) {
            throw TypedRefusal.at(HttpProblems.CONTENT_REFUSED, wrong);
        }
    }
}
