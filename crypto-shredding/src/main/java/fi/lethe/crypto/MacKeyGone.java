// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

/** The generation of the service key that this code was made under has been dropped. */
public final class MacKeyGone extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MacKeyGone(String name, int generation) {
        super("generation " + generation + " of the service key " + name + " is gone");
    }
}
