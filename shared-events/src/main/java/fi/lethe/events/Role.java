// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events;

import java.util.Locale;

/** What a staff member may do; roles combine, except DPO with responsible person. */
public enum Role implements Coded {
    STAFF,
    /** The person responsible for the register. */
    RESPONSIBLE,
    /** The data protection officer, who advises and does not decide (GDPR Art. 38(6)). */
    DPO,
    /** Sees everything but sealed values. */
    AUDITOR,
    /** Keeps accounts; sees no personal data of customers. */
    ADMINISTRATOR;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
