// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.personal;

import org.jspecify.annotations.Nullable;

/**
 * How a person is reached.
 *
 * @param phone in E.164 where it could be read as a number, else as given
 */
public record Contact(
        @Nullable String email,
        @Nullable String phone,
        @Nullable String www,
        @Nullable PostalAddress address) implements PersonalValue {
    @Override
    public String toString() {
        return PersonalValue.masked(this);
    }
}
