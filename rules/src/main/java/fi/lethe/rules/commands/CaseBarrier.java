// SPDX-License-Identifier: Apache-2.0
package fi.lethe.rules.commands;

/** Why a case's state refuses a command, before anything else is looked at. */
public enum CaseBarrier {
    CASE_UNKNOWN,
    CASE_EXISTS,
    CASE_CLOSED
}
