// SPDX-License-Identifier: Apache-2.0
package fi.lethe.installation.server;

/** What a side that runs apart is there for. */
public enum Duty {
    /** Lets the first administrator in, too. */
    TAKES_COMMANDS,
    /** Its pages send commands to the other side, whose address it has to know. */
    ANSWERS_READS
}
