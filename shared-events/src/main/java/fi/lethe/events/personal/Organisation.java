// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.personal;

import org.jspecify.annotations.Nullable;

/**
 * The organisation that a person represents.
 *
 * @param businessId Finnish Y-tunnus with its check digit
 * @param role the person's role in it
 */
public record Organisation(
        String name, @Nullable String businessId, @Nullable String role) implements PersonalValue {
    @Override
    public String toString() {
        return PersonalValue.masked(this);
    }
}
