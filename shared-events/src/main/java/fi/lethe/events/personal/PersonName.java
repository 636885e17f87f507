// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.personal;

import org.jspecify.annotations.Nullable;

/** A person's name, and what they like to be called. */
public record PersonName(String full, @Nullable String calledBy) implements PersonalValue {
    @Override
    public String toString() {
        return PersonalValue.masked(this);
    }
}
