// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.erasure;

/** What can fall due for a customer; each at most once at a time. */
enum DueKind {
    /** The pause of an ordered erasure ends. */
    START_DESTRUCTION,
    /** A destruction has begun and is to be carried through. */
    DESTROY_KEYS,
    /** Keys are gone; the holders of derived data are to acknowledge. */
    COMPLETE_ERASURE,
    /** A hold may have ended. */
    FORGET_THE_REST,
    /** What follows from an entry, and from those after it, could not be done. */
    FOLLOW_AGAIN
}
