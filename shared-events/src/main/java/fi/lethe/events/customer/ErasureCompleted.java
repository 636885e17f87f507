// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.customer;

import java.util.List;

/** Every holder of derived data has acknowledged that it no longer holds the destroyed data. */
public record ErasureCompleted(CustomerId customer, List<Acknowledgement> acknowledgements) implements CustomerEvent {
    public ErasureCompleted {
        acknowledgements = List.copyOf(acknowledgements);
    }
}
