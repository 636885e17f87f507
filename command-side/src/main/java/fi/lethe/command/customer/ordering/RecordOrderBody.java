// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.ordering;

import static java.util.Objects.requireNonNullElse;

import fi.lethe.access.problems.FieldError;
import fi.lethe.access.problems.HttpProblems;
import fi.lethe.command.constraints.Filled;
import fi.lethe.command.constraints.HasHappened;
import fi.lethe.command.constraints.Words;
import fi.lethe.command.customer.CustomerBody;
import fi.lethe.command.customer.state.Customer;
import fi.lethe.command.stream.Compared;
import fi.lethe.command.stream.SealingDesk;
import fi.lethe.command.stream.StateRefusal;
import fi.lethe.crypto.TokenKind;
import fi.lethe.crypto.sealing.ReferenceTokens;
import fi.lethe.events.ProcessingException;
import fi.lethe.events.PurposeId;
import fi.lethe.events.Source;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.customer.InvoiceClaim;
import fi.lethe.events.personal.BillTo;
import fi.lethe.events.personal.Category;
import fi.lethe.events.personal.Contact;
import fi.lethe.events.personal.DataUnit;
import fi.lethe.events.personal.InvoiceDetails;
import fi.lethe.events.personal.Money;
import fi.lethe.events.personal.OrderDetails;
import fi.lethe.events.personal.OrderLine;
import fi.lethe.events.personal.PersonName;
import fi.lethe.events.personal.PostalAddress;
import fi.lethe.rules.definition.BuiltInDefinition;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An order, and its invoice where it was invoiced. */
public record RecordOrderBody(
        CustomerId customer,
        @Filled String order,
        LocalDate orderedOn,

        @Size(max = 500, message = "has more than 500 elements")
        List<@Valid Line> lines,

        @Valid Money total,
        @Valid @Nullable Invoice invoice,
        Source source,
        @HasHappened LocalDate obtainedOn,
        @Nullable PurposeId purpose,
        @Nullable ProcessingException exception)
        implements CustomerBody {

    /** One line; the price is in the currency of the order's total. */
    public record Line(@Filled String description, BigDecimal quantity, BigDecimal unitPrice) {}

    /**
     * The invoice; without {@code billTo} it bears the name and address that the register knows now.
     *
     * @param invoicedOn the day of the order where it is not given
     * @param credits of a credit note, the number of the invoice that it credits
     */
    public record Invoice(
            @Filled String number,
            @Nullable LocalDate invoicedOn,
            @Nullable LocalDate dueOn,
            @Valid @Nullable Addressee billTo,
            @Filled @Nullable String credits) {

        InvoiceClaim claim(Money total) {
            return InvoiceClaim.of(total, credits != null);
        }
    }

    /** To whom an invoice goes; without a name it bears the one that the register knows now. */
    public record Addressee(
            @Filled @Words @Nullable String name,
            @Valid @Nullable PostalAddress address) {}

    /** Whether there is an invoice that somebody has to pay. */
    public boolean asksForPayment() {
        return invoice != null && invoice.claim(total) == InvoiceClaim.PAYMENT;
    }

    LocalDate invoicedOn() {
        return invoice == null ? orderedOn : requireNonNullElse(invoice.invoicedOn(), orderedOn);
    }

    private LocalDate financialYearEndsOn() {
        return BuiltInDefinition.FINANCIAL_YEARS.endOf(invoicedOn());
    }

    private int financialYear() {
        return financialYearEndsOn().getYear();
    }

    @Override
    public List<FieldError> faults() {
        var faults = new ArrayList<FieldError>();
        if (invoice != null && invoice.credits() != null) {
            if (total.amount().signum() > 0) {
                faults.add(new FieldError(
                        "/total/amount", "must not be above zero where the invoice credits another; write -12.90"));
            }
            if (ReferenceTokens.normal(invoice.credits()).equals(ReferenceTokens.normal(invoice.number()))) {
                faults.add(new FieldError("/invoice/credits", "is the invoice's own number"));
            }
        }
        return faults;
    }

    /** Whose numbers it is compared with. */
    Compared compared() {
        return invoice == null
                ? new Compared(customer, Category.ORDERS)
                : new Compared(customer, Category.ORDERS, Category.BILLING);
    }

    @Override
    public Set<DataUnit> units() {
        var units = new HashSet<>(Set.of(DataUnit.orders(financialYear()), DataUnit.REFERENCE));
        if (invoice != null) {
            units.add(DataUnit.billing(financialYear()));
            if (invoice.billTo() == null) {
                units.add(DataUnit.PRIVATE_CONTACT);
            }
            if (invoice.billTo() == null || invoice.billTo().name() == null) {
                units.add(DataUnit.IDENTITY);
            }
        }
        return units;
    }

    /** Nothing of a restricted customer is compared or opened for it: what would come of that is not told. */
    RecordOrder seal(SealingDesk<Customer> desk) {
        return seal(desk, false);
    }

    /** @param compares whether it is to be found out if an order with the same number says the same */
    RecordOrder seal(SealingDesk<Customer> desk, boolean compares) {
        desk.state().restriction().refuseUnless(exception);
        var number = desk.token(TokenKind.ORDER, order);
        var invoiced = invoice == null ? null : sealed(invoice, desk);
        return new RecordOrder(
                new CustomerId(desk.subject()),
                orderedOn,
                financialYearEndsOn(),
                source,
                obtainedOn,
                desk.seal(DataUnit.orders(financialYear()), details(), "lines"),
                number,
                invoiced,
                new EarlierOrders(this, desk, compares).find(number, invoiced == null ? null : invoiced.number()),
                exception);
    }

    OrderDetails details() {
        return new OrderDetails(
                order,
                lines.stream()
                        .map(line -> new OrderLine(
                                line.description(), line.quantity(), new Money(line.unitPrice(), total.currency())))
                        .toList(),
                total);
    }

    private RecordOrder.Invoice sealed(Invoice invoice, SealingDesk<Customer> desk) {
        return new RecordOrder.Invoice(
                desk.token(TokenKind.INVOICE, invoice.number()),
                desk.seal(DataUnit.billing(financialYear()), billed(invoice, desk), "invoiceDetails"),
                invoicedOn(),
                invoice.dueOn(),
                invoice.claim(total),
                invoice.credits() == null
                        ? null
                        : InvoiceHistory.of(desk.token(TokenKind.INVOICE, invoice.credits()), desk)
                                .credit(total, desk));
    }

    private InvoiceDetails billed(Invoice invoice, SealingDesk<Customer> desk) {
        return new InvoiceDetails(invoice.number(), total, billTo(invoice.billTo(), desk), invoice.credits());
    }

    private static BillTo billTo(@Nullable Addressee given, SealingDesk<Customer> desk) {
        if (given == null) {
            var contact = desk.current(DataUnit.PRIVATE_CONTACT, Contact.class, "contact");
            return new BillTo(nameNow(desk), contact.map(Contact::address).orElse(null));
        }
        return new BillTo(given.name() == null ? nameNow(desk) : given.name(), given.address());
    }

    private static String nameNow(SealingDesk<Customer> desk) {
        return desk.current(DataUnit.IDENTITY, PersonName.class, "name")
                .orElseThrow(RecordOrderBody::nameNotKnown)
                .full();
    }

    private static StateRefusal nameNotKnown() {
        return StateRefusal.at(
                HttpProblems.CONTENT_REFUSED,
                "/invoice/billTo",
                "is required: the name and address in the register cannot be opened now");
    }
}
