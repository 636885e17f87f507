// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.account;

import fi.lethe.crypto.ServiceMac;

/**
 * The mark in the vault that accounts of before were taken over, so that nobody who writes in the database of the ledger has it done
 * again: the second generation of a service key of its own, under which no code is made.
 */
record TakenOverMark(ServiceMac key) {
    boolean isSet() {
        return key.generation() > 1;
    }

    void set() {
        if (!isSet()) {
            var _ = key.rotate();
        }
    }
}
