// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.forgetting;

import fi.lethe.command.customer.CustomerRefusal;

/** The subject wants the data kept (GDPR Art. 18(1)(b) and (c)). */
public final class ErasureOpposed extends CustomerRefusal {

    public ErasureOpposed() {
        super(
                409,
                "erasure-opposed",
                "The customer opposes the erasure or needs the data for legal claims; lift the restriction first.");
    }
}
