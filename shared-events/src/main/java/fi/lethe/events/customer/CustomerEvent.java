// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.customer;

/** Everything that can happen to a customer. */
public sealed interface CustomerEvent
        permits CustomerRegistered,
                ContactDetailsChanged,
                OrderRecorded,
                InvoiceSettled,
                CustomerRelationshipEnded,
                CustomerRelationshipReopened,
                ContactRoleAssigned,
                ContactRoleEnded,
                ProcessingRestricted,
                RestrictionExtended,
                RestrictionLifted,
                ErasureOrdered,
                ErasureCancelled,
                KeyDestructionStarted,
                KeysDestroyed,
                ErasureCompleted {

    /** Whose stream it is in. */
    CustomerId customer();
}
