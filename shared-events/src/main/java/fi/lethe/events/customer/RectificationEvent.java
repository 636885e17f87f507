// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.customer;

import fi.lethe.events.Source;
import fi.lethe.events.personal.Contact;
import fi.lethe.events.personal.InvoiceDetails;
import fi.lethe.events.personal.OrderDetails;
import fi.lethe.events.personal.Organisation;
import fi.lethe.events.personal.PersonName;
import fi.lethe.events.personal.Sealed;
import fi.lethe.events.personal.SealedKeys;
import fi.lethe.events.personal.Token;
import fi.lethe.events.personal.UnitKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rectification (GDPR Art. 16). What was recorded before stays in the ledger; from here on the new value counts. */
public sealed interface RectificationEvent extends CustomerEvent {
    /**
     * Who the person is, how they are reached or whom they represent was rectified. Of the three values at most one is given; none where
     * the field was taken out.
     *
     * @param removed parts of the contact that were taken out
     * @param caseId of the request that it answers; null where there is none
     */
    record DataRectified(
            CustomerId customer,
            RectifiedField field,
            RectificationGround ground,
            Source source,
            LocalDate obtainedOn,
            @Nullable Sealed<PersonName> name,
            @Nullable Sealed<Contact> contact,
            @Nullable Sealed<Organisation> organisation,
            List<ContactMember> removed,
            @Nullable UUID caseId)
            implements RectificationEvent {
        public DataRectified {
            removed = List.copyOf(removed);
        }

        @Override
        public List<UnitKey> keysUsed() {
            return SealedKeys.of(name, contact, organisation);
        }
    }

    /**
     * One order was rectified.
     *
     * @param supersedes the position of the entry in which it was recorded
     * @param order its number as it is now
     * @param invoiced whether it has an invoice, whose day says in which financial year it lies
     * @param caseId of the request that it answers; null where there is none
     */
    record OrderRectified(
            CustomerId customer,
            RectificationGround ground,
            Source source,
            LocalDate obtainedOn,
            long supersedes,
            LocalDate orderedOn,
            Sealed<OrderDetails> lines,
            Token order,
            boolean invoiced,
            @Nullable UUID caseId)
            implements RectificationEvent {
        @Override
        public List<UnitKey> keysUsed() {
            return SealedKeys.of(lines);
        }
    }

    /**
     * One invoice was rectified. How it ended before, if it did, stands.
     *
     * @param supersedes the position of the entry in which it was recorded
     * @param formerly its number as it was
     * @param invoice its number as it is now
     * @param financialYearEndsOn the last day of the financial year of its day; the year names the unit of its values
     * @param settledAt absent where it was not settled
     * @param settledHow absent where it was not settled
     * @param caseId of the request that it answers; null where there is none
     */
    record InvoiceRectified(
            CustomerId customer,
            RectificationGround ground,
            Source source,
            LocalDate obtainedOn,
            long supersedes,
            LocalDate invoicedOn,
            LocalDate financialYearEndsOn,
            @Nullable LocalDate dueOn,
            Sealed<InvoiceDetails> invoiceDetails,
            Token formerly,
            Token invoice,
            InvoiceClaim claim,
            @Nullable Instant settledAt,
            @Nullable HowSettled settledHow,
            @Nullable UUID caseId)
            implements RectificationEvent {
        @Override
        public List<UnitKey> keysUsed() {
            return SealedKeys.of(invoiceDetails);
        }

        /** The year that names the unit. */
        public int financialYear() {
            return financialYearEndsOn.getYear();
        }
    }
}
