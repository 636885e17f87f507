// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.customer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The parts of a customer's page; each has an address of its own, so that going back works. */
public enum Tab {
    DETAILS,
    ORDERS,
    CASES,
    RIGHTS,
    HISTORY,
    VIEWINGS;

    static Optional<Tab> of(String path) {
        return Arrays.stream(values()).filter(tab -> tab.path().equals(path)).findFirst();
    }

    /** As its address and its message name it. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Of this customer. */
    public String address(UUID customer) {
        return "/console/customers/" + customer + (this == DETAILS ? "" : "/" + path());
    }
}
