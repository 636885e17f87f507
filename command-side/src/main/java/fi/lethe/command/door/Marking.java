// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.door;

import fi.lethe.command.stream.SealingDesk;
import fi.lethe.crypto.Mac;
import fi.lethe.events.personal.DataUnit;
import java.util.Set;
import java.util.function.Function;

/**
 * The code in a command's receipt, which tells the same command sent again from another one.
 *
 * @param units whose keys it is made under, beside those that the command needs
 * @param at makes it, at the desk at which the command was sealed
 */
record Marking(Set<DataUnit> units, Function<SealingDesk<?>, Mac> at) {

    /** A code that no key of the subject is needed for. */
    static Marking of(Mac mac) {
        return new Marking(Set.of(), _ -> mac);
    }
}
