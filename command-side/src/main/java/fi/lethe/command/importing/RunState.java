// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

/** How far an import has come. */
enum RunState {
    WAITING,
    RUNNING,
    DONE,
    /** Cut off or refused; what was done by then stands, and the same file may be sent again. */
    STOPPED
}
