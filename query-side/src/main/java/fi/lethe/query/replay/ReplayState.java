// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.replay;

/** How far a replay has come. */
public enum ReplayState {
    RUNNING,
    /** Nobody runs it any more, and it can be resumed. Never stored: it is a running one whose lock nobody holds. */
    CUT_OFF,
    DONE,
    /** It came to its end, but not to the ledger's head that was there when it began; or with streams set aside. No success. */
    INCOMPLETE,
    /** Another one was begun after it had been cut off. */
    GIVEN_UP
}
