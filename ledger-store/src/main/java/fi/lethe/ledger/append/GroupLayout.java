// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger.append;

/** Lays the same commands out on a head. */
@FunctionalInterface
interface GroupLayout {

    Group on(KnownHead head);
}
