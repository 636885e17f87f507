// SPDX-License-Identifier: Apache-2.0
package fi.lethe.rules.commands;

/** Why a customer's state refuses a command, before anything else is looked at. */
public enum CustomerBarrier {
    CUSTOMER_UNKNOWN,
    CUSTOMER_EXISTS,
    RELATIONSHIP_ENDED,
    ERASURE_ORDERED,
    CUSTOMER_FORGOTTEN
}
