// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.personal;

import org.jspecify.annotations.Nullable;

/** The name and address on an invoice. */
public record BillTo(String name, @Nullable PostalAddress address) {
    @Override
    public String toString() {
        return "BillTo[not shown]";
    }
}
