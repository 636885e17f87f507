// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.stream;

/** A value was sealed under a key that has gone meanwhile: the command lost a race and is to be sealed and decided again. */
public final class KeyNoLongerLive extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public KeyNoLongerLive() {
        super("sealed under a key that is not the stream's any more");
    }
}
