// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

/** A lease was used after its term; the unit of work begins again with a new one. */
public final class LeaseExpired extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    LeaseExpired() {
        super("this lease of keys is over");
    }
}
