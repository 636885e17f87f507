// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.personal;

import org.jspecify.annotations.Nullable;

/**
 * Who asked.
 *
 * @param contact how they are reached, as they said it
 * @param relation to the person concerned, such as guardian; absent where they ask for themselves
 */
public record Requester(
        String name, @Nullable String contact, @Nullable String relation) implements PersonalValue {
    @Override
    public String toString() {
        return PersonalValue.masked(this);
    }
}
