// SPDX-License-Identifier: Apache-2.0
package fi.lethe.rules.commands;

/**
 * In which states of its subject a command is admitted. Each kind of stream has its own states, and so an enumeration of its own
 * gates with a table of gates and states.
 */
public interface Gate {

    /** The name of the constant. */
    String name();

    /** Whether its commands begin a stream. */
    boolean begins();
}
