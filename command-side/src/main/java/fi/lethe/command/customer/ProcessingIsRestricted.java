// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer;

/** Processing is restricted to storage, and no exception was declared (GDPR Art. 18(2)). */
public final class ProcessingIsRestricted extends CustomerRefusal {

    public ProcessingIsRestricted() {
        super(
                423,
                "processing-restricted",
                "Processing of this customer's data is restricted. Declare an exception (CONSENT, LEGAL_CLAIM, RIGHTS_OF_ANOTHER,"
                        + " PUBLIC_INTEREST) where the law has one, or have the restriction lifted.");
    }
}
