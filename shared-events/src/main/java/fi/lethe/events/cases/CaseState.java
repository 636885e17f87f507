// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.cases;

/** The states of a case; what each allows is the table in {@code docs/states.md}. */
public enum CaseState {
    /** There is no such case. */
    NONE,
    OPEN,
    CLOSED
}
