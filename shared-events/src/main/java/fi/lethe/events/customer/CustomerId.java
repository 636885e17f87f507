// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.customer;

import java.util.UUID;

/** A customer's id: random, never derived from anything about the person. */
public record CustomerId(UUID value) {

    public static CustomerId of(String text) {
        return new CustomerId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
