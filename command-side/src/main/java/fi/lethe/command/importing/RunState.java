// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

/** How far an import has come. */
enum RunState {
    /** For its rows; or, where they have come, for its turn. */
    WAITING,
    RUNNING,
    DONE,
    /** Cut off or refused; what was done by then stands, and the same file may be sent again. */
    STOPPED,
    /** Who had begun it may no longer import; what was done by then stands, and another one may send the same file again. */
    ENDED_BY_REVOCATION
}
