// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.personal;

import org.jspecify.annotations.Nullable;

/**
 * A postal address.
 *
 * @param country ISO 3166-1 alpha-2
 */
public record PostalAddress(
        @Nullable String street,
        @Nullable String postalCode,
        @Nullable String locality,
        @Nullable String country) {
    @Override
    public String toString() {
        return "PostalAddress[not shown]";
    }
}
