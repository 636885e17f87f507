// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.stream;

import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.personal.Category;
import java.util.List;

/** Whose sealed numbers a body is compared with, and what they belong to; what comes of it is recorded as a view of them. */
public record Compared(CustomerId customer, List<Category> categories) {
    public Compared {
        categories = List.copyOf(categories);
    }

    /** Numbers of these categories. */
    public Compared(CustomerId customer, Category... categories) {
        this(customer, List.of(categories));
    }
}
