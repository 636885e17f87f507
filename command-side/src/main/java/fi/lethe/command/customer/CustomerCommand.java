// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer;

import fi.lethe.events.customer.CustomerId;
import java.time.Instant;

/** Everything that can be asked of a customer's stream; personal data stand in it sealed or as tokens only. */
public sealed interface CustomerCommand
        permits RegisterCustomer,
                ChangeContactDetails,
                RecordOrder,
                SettleInvoice,
                EndCustomerRelationship,
                AssignContactRole,
                EndContactRole,
                RestrictProcessing,
                LiftRestriction,
                ForgetCustomer,
                CancelErasure,
                StartKeyDestruction,
                ConfirmKeysDestroyed,
                CompleteErasure,
                ForgetTheRest {

    /** Whom it is about. */
    CustomerId customer();

    /** When it was received; deciders have no clock of their own. */
    Instant at();
}
