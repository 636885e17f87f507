// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

import fi.lethe.events.Coded;

/** What a tokenised reference refers to; an order and an invoice of the same number have different tokens. */
public enum TokenKind implements Coded {
    ORDER,
    INVOICE,
    /** What a row of an imported file said; never stands in an entry. */
    IMPORTED_ROW;

    @Override
    public String code() {
        return name();
    }
}
