// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events;

import java.util.Optional;

/** An enumeration with a stable name on the wire and in the ledger. */
public interface Coded {

    /** The stable name; never changed once an event holds it. */
    String code();

    /** The constant with this code, if there is one. */
    static <E extends Enum<E> & Coded> Optional<E> of(Class<E> type, String code) {
        return Optional.ofNullable(type.cast(Codes.of(type).get(code)));
    }
}
