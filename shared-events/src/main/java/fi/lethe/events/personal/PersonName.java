// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.personal;

import org.jspecify.annotations.Nullable;

/**
 * A person's name, and what they like to be called.
 *
 * @param customerNumber by which an older register, or the shop, knows the person
 */
public record PersonName(
        String full, @Nullable String calledBy, @Nullable String customerNumber) implements PersonalValue {
    /** Without a number. */
    public PersonName(String full, @Nullable String calledBy) {
        this(full, calledBy, null);
    }

    @Override
    public String toString() {
        return PersonalValue.masked(this);
    }
}
