// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.door;

import java.io.Serial;

/** The customer has changed since it was found out whether a credit note covers its invoice: that is to be found out anew. */
final class CreditedMeanwhile extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    CreditedMeanwhile() {
        super("found out for another version of the customer");
    }
}
