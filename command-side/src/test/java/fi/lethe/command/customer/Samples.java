// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer;

import fi.lethe.command.customer.catalogue.Customers;
import fi.lethe.command.customer.contact.ChangeContactDetails;
import fi.lethe.command.customer.contact.ChangingContact;
import fi.lethe.command.customer.contactrole.AssignContactRole;
import fi.lethe.command.customer.contactrole.ContactPersons;
import fi.lethe.command.customer.contactrole.EndContactRole;
import fi.lethe.command.customer.forgetting.CancelErasure;
import fi.lethe.command.customer.forgetting.DestroyingKeys;
import fi.lethe.command.customer.forgetting.ForgetCustomer;
import fi.lethe.command.customer.forgetting.Forgetting;
import fi.lethe.command.customer.ordering.Ordering;
import fi.lethe.command.customer.ordering.RecordOrder;
import fi.lethe.command.customer.ordering.SettleInvoice;
import fi.lethe.command.customer.ordering.Settling;
import fi.lethe.command.customer.registering.RegisterCustomer;
import fi.lethe.command.customer.registering.Registering;
import fi.lethe.command.customer.relationship.EndCustomerRelationship;
import fi.lethe.command.customer.relationship.EndingRelationship;
import fi.lethe.command.customer.restricting.LiftRestriction;
import fi.lethe.command.customer.restricting.RestrictProcessing;
import fi.lethe.command.customer.restricting.Restricting;
import fi.lethe.command.customer.state.Customer;
import fi.lethe.command.stream.CommandType;
import fi.lethe.command.stream.Decision;
import fi.lethe.events.Bytes;
import fi.lethe.events.ProcessingException;
import fi.lethe.events.Source;
import fi.lethe.events.customer.CustomerEvent;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.customer.ErasureGround;
import fi.lethe.events.customer.HowSettled;
import fi.lethe.events.customer.InvoiceClaim;
import fi.lethe.events.customer.RestrictionGround;
import fi.lethe.events.personal.DataUnit;
import fi.lethe.events.personal.KeyId;
import fi.lethe.events.personal.PersonalValue;
import fi.lethe.events.personal.Sealed;
import fi.lethe.events.personal.Token;
import fi.lethe.events.personal.UnitKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Commands about one customer, with sealed values of fixed keys, for tests of decisions. */
public final class Samples {
    public static final CustomerId MAIJA = CustomerId.of("019aa000-0000-7000-8000-000000000001");
    public static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    public static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    public static final UnitKey REFERENCE = key(DataUnit.REFERENCE);

    private Samples() {}

    /** The one key these tests use for a unit. */
    public static UnitKey key(DataUnit unit) {
        return new UnitKey(
                unit, new KeyId(UUID.nameUUIDFromBytes(unit.toString().getBytes(StandardCharsets.UTF_8))));
    }

    public static <T extends PersonalValue> Sealed<T> sealed(DataUnit unit) {
        var hash = Bytes.of(new byte[32]);
        return new Sealed<>(key(unit).key(), unit, hash, hash, 0, null);
    }

    public static Token token(String reference) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return new Token(Bytes.of(sha.digest(reference.getBytes(StandardCharsets.UTF_8))));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    public static Decision<Customer, CustomerEvent> register() {
        return asked(
                Registering.REGISTER,
                new RegisterCustomer(
                        MAIJA,
                        Source.WEB_REGISTRATION,
                        TODAY,
                        sealed(DataUnit.IDENTITY),
                        sealed(DataUnit.PRIVATE_CONTACT),
                        null,
                        REFERENCE.key()));
    }

    public static Decision<Customer, CustomerEvent> changeContact() {
        return changeContact(Source.CUSTOMER_NOTICE);
    }

    public static Decision<Customer, CustomerEvent> changeContact(Source source) {
        return asked(
                ChangingContact.CHANGE,
                new ChangeContactDetails(
                        MAIJA, source, TODAY, sealed(DataUnit.PRIVATE_CONTACT), List.of(), null, null));
    }

    public static Decision<Customer, CustomerEvent> order(String order) {
        return order(2026, order, null);
    }

    public static Decision<Customer, CustomerEvent> order(
            int year, String order, @Nullable ProcessingException exception) {
        return order(year, order, null, exception);
    }

    public static Decision<Customer, CustomerEvent> invoicedOrder(int year, String order, String invoice) {
        return invoiced(year, order, new Claimed(invoice, InvoiceClaim.PAYMENT, null));
    }

    public static Decision<Customer, CustomerEvent> freeOrder(int year, String order, String invoice) {
        return invoiced(year, order, new Claimed(invoice, InvoiceClaim.NOTHING, null));
    }

    /** A credit note; without a credited invoice it names none. */
    public static Decision<Customer, CustomerEvent> creditNote(
            int year, String invoice, RecordOrder.@Nullable Credit credit) {
        return invoiced(year, invoice, new Claimed(invoice, InvoiceClaim.CREDIT, credit));
    }

    public static RecordOrder.Credit credit(String invoice, boolean known, boolean covers) {
        return new RecordOrder.Credit(token(invoice), known, covers, 2);
    }

    private record Claimed(String number, InvoiceClaim claim, RecordOrder.@Nullable Credit credit) {}

    private static Decision<Customer, CustomerEvent> invoiced(int year, String order, Claimed claimed) {
        var invoice = new RecordOrder.Invoice(
                token(claimed.number()),
                sealed(DataUnit.billing(year)),
                TODAY.withYear(year),
                TODAY,
                claimed.claim(),
                claimed.credit());
        return order(year, order, invoice, null);
    }

    private static Decision<Customer, CustomerEvent> order(
            int year, String order, RecordOrder.@Nullable Invoice invoice, @Nullable ProcessingException exception) {
        return asked(
                Ordering.RECORD,
                new RecordOrder(
                        MAIJA,
                        TODAY.withYear(year),
                        LocalDate.of(year, 12, 31),
                        Source.WEB_SHOP,
                        TODAY,
                        sealed(DataUnit.orders(year)),
                        token(order),
                        invoice,
                        null,
                        exception));
    }

    public static Decision<Customer, CustomerEvent> settle(String invoice) {
        return settle(invoice, HowSettled.PAID);
    }

    public static Decision<Customer, CustomerEvent> settle(String invoice, HowSettled how) {
        return asked(Settling.SETTLE, new SettleInvoice(MAIJA, NOON, how, token(invoice)));
    }

    public static Decision<Customer, CustomerEvent> endRelationship() {
        return asked(EndingRelationship.END, new EndCustomerRelationship(MAIJA, TODAY, null, null));
    }

    public static Decision<Customer, CustomerEvent> assignRole(@Nullable ProcessingException exception) {
        return asked(
                ContactPersons.ASSIGN,
                new AssignContactRole(
                        MAIJA,
                        Source.COMPANY_UPDATE,
                        TODAY,
                        sealed(DataUnit.ORGANISATION),
                        sealed(DataUnit.WORK_CONTACT),
                        exception));
    }

    public static Decision<Customer, CustomerEvent> endRole() {
        return asked(ContactPersons.END, new EndContactRole(MAIJA, null, null));
    }

    public static Decision<Customer, CustomerEvent> restrict(RestrictionGround ground) {
        return asked(Restricting.RESTRICT, new RestrictProcessing(MAIJA, ground, null, null));
    }

    public static Decision<Customer, CustomerEvent> lift() {
        return asked(Restricting.LIFT, new LiftRestriction(MAIJA, NOON, null, null));
    }

    public static Decision<Customer, CustomerEvent> forget(Duration pause) {
        var asked = new ForgetCustomer(MAIJA, pause, ErasureGround.CONSENT_WITHDRAWN, null, null);
        return asked(Forgetting.forget(Duration.ofDays(9)), asked);
    }

    public static Decision<Customer, CustomerEvent> cancel() {
        return asked(Forgetting.CANCEL, new CancelErasure(MAIJA, null, null));
    }

    public static Decision<Customer, CustomerEvent> startDestruction(Instant at) {
        return customer -> DestroyingKeys.start(customer, MAIJA, at);
    }

    public static Decision<Customer, CustomerEvent> confirmDestroyed(List<UnitKey> keys) {
        return customer -> DestroyingKeys.confirm(customer, MAIJA, keys, 0);
    }

    public static Decision<Customer, CustomerEvent> complete() {
        return customer -> DestroyingKeys.complete(customer, MAIJA, List.of());
    }

    public static Decision<Customer, CustomerEvent> forgetTheRest() {
        return customer -> Forgetting.theRest(customer, MAIJA, NOON);
    }

    private static <C> Decision<Customer, CustomerEvent> asked(
            CommandType<?, C, Customer, CustomerEvent> type, C command) {
        return type.decision(Customers.KIND, command, NOON);
    }
}
