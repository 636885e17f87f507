// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.form;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a field is chosen from, where the schema leaves open what there is.
 *
 * @param none what is said where there is nothing to choose
 * @param more where one is made; null where the reader may not make one
 */
public record Offer(List<One> all, String none, @Nullable Link more) {
    public Offer {
        all = List.copyOf(all);
    }

    /** One that can be chosen: what is sent, and how it is called. */
    public record One(String code, String text) {}

    /** A way out of the form. */
    public record Link(String address, String text) {}

    /** What the choice is called. */
    Optional<String> text(String code) {
        return all.stream()
                .filter(one -> one.code().equals(code))
                .map(One::text)
                .findFirst();
    }
}
