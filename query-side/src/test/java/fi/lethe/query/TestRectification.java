// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query;

import static fi.lethe.query.TestCustomer.DAY;

import fi.lethe.crypto.DestructionOrder;
import fi.lethe.crypto.TokenKind;
import fi.lethe.events.Source;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.customer.DisposalEvent.DataDisposed;
import fi.lethe.events.customer.DisposalEvent.DisposalOrdered;
import fi.lethe.events.customer.DisposalGround;
import fi.lethe.events.customer.HowSettled;
import fi.lethe.events.customer.InvoiceClaim;
import fi.lethe.events.customer.RectificationEvent.DataRectified;
import fi.lethe.events.customer.RectificationEvent.InvoiceRectified;
import fi.lethe.events.customer.RectificationGround;
import fi.lethe.events.customer.RectifiedField;
import fi.lethe.events.personal.BillTo;
import fi.lethe.events.personal.Contact;
import fi.lethe.events.personal.DataUnit;
import fi.lethe.events.personal.InvoiceDetails;
import fi.lethe.events.personal.Money;
import fi.lethe.events.personal.PersonName;
import fi.lethe.events.personal.Withholding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Rectifications of a customer, and destructions of what is not needed; each answers with its position. */
public record TestRectification(TestCustomer customer, TestLedger world) {
    private CustomerId id() {
        return new CustomerId(customer.id());
    }

    /** Another name under the same key. */
    public long name(String name) {
        var step = customer.new Step();
        return step.append(new DataRectified(
                id(),
                RectifiedField.NAME,
                RectificationGround.WRONG,
                Source.PHONE,
                DAY,
                step.seal(DataUnit.IDENTITY, "name", new PersonName(name, null)),
                null,
                null,
                List.of(),
                null));
    }

    /** Less of a contact under the next key, and the key of before destroyed; answers with the position of the rectification. */
    public long lessContact(DataUnit before, String email) {
        var old = customer.key(before);
        var step = customer.new Step();
        var rectified = new DataRectified(
                id(),
                RectifiedField.CONTACT,
                RectificationGround.UNNECESSARY,
                Source.CUSTOMER_NOTICE,
                DAY,
                null,
                step.seal(before.next(), "contact", new Contact(email, null, null, null)),
                null,
                List.of(),
                null);
        customer.drop(before);
        long position =
                step.append(List.of(rectified, new DisposalOrdered(id(), DisposalGround.UNNECESSARY, List.of(old))));
        world.vault().withhold(List.of(old.key()), Withholding.ORDERED, position + 1);
        long sequence =
                world.vault().destroy(new DestructionOrder(UUID.randomUUID(), customer.id(), List.of(old.key())));
        customer.new Step().append(new DataDisposed(id(), List.of(old), sequence, position + 1));
        return position;
    }

    /**
     * An invoice under another number.
     *
     * @param supersedes the position of the entry that recorded it
     * @param settled whether it had been paid
     */
    public long invoice(long supersedes, String formerly, String number, boolean settled) {
        var step = customer.new Step();
        var details = new InvoiceDetails(
                number, new Money(new BigDecimal("7.70"), "EUR"), new BillTo("Billed " + number, null), null);
        return step.append(new InvoiceRectified(
                id(),
                RectificationGround.WRONG,
                Source.CUSTOMER_NOTICE,
                DAY,
                supersedes,
                DAY.plusDays(1),
                LocalDate.of(2026, 12, 31),
                null,
                step.seal(DataUnit.billing(2026), "invoiceDetails", details),
                customer.token(TokenKind.INVOICE, formerly),
                customer.token(TokenKind.INVOICE, number),
                InvoiceClaim.PAYMENT,
                settled ? TestCustomer.SETTLED : null,
                settled ? HowSettled.PAID : null,
                null));
    }
}
