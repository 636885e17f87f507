// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto.sealing;

import fi.lethe.events.personal.PersonalValue;

/**
 * A value opened rightly, but this version of the program cannot read its form: it was written by a later version, or an
 * upcaster is missing. Carries no cause, because a parser's message may quote the value.
 */
public final class ValueUnreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ValueUnreadable(Class<? extends PersonalValue> type, int revision) {
        super("revision " + revision + " of " + type.getSimpleName() + " cannot be read");
    }
}
