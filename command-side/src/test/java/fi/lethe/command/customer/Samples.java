// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer;

import fi.lethe.events.Bytes;
import fi.lethe.events.ProcessingException;
import fi.lethe.events.Source;
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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
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
        return new Token(Bytes.of(Arrays.copyOf(reference.getBytes(StandardCharsets.UTF_8), 32)));
    }

    public static RegisterCustomer register() {
        return new RegisterCustomer(
                MAIJA,
                Source.WEB_REGISTRATION,
                TODAY,
                sealed(DataUnit.IDENTITY),
                sealed(DataUnit.PRIVATE_CONTACT),
                null,
                REFERENCE.key(),
                NOON);
    }

    public static ChangeContactDetails changeContact() {
        return changeContact(Source.CUSTOMER_NOTICE);
    }

    public static ChangeContactDetails changeContact(Source source) {
        return new ChangeContactDetails(MAIJA, source, TODAY, sealed(DataUnit.PRIVATE_CONTACT), null, NOON);
    }

    public static RecordOrder order(String order) {
        return order(2026, order, null);
    }

    public static RecordOrder order(int year, String order, @Nullable ProcessingException exception) {
        return order(year, order, null, exception);
    }

    public static RecordOrder invoicedOrder(int year, String order, String invoice) {
        return invoiced(year, order, new Claimed(invoice, InvoiceClaim.PAYMENT, null));
    }

    public static RecordOrder freeOrder(int year, String order, String invoice) {
        return invoiced(year, order, new Claimed(invoice, InvoiceClaim.NOTHING, null));
    }

    /** A credit note; without a credited invoice it names none. */
    public static RecordOrder creditNote(int year, String invoice, RecordOrder.@Nullable Credit credit) {
        return invoiced(year, invoice, new Claimed(invoice, InvoiceClaim.CREDIT, credit));
    }

    public static RecordOrder.Credit credit(String invoice, boolean known, boolean covers) {
        return new RecordOrder.Credit(token(invoice), known, covers, 2);
    }

    private record Claimed(String number, InvoiceClaim claim, RecordOrder.@Nullable Credit credit) {}

    private static RecordOrder invoiced(int year, String order, Claimed claimed) {
        var invoice = new RecordOrder.Invoice(
                token(claimed.number()), sealed(DataUnit.billing(year)), TODAY, claimed.claim(), claimed.credit());
        return order(year, order, invoice, null);
    }

    private static RecordOrder order(
            int year, String order, RecordOrder.@Nullable Invoice invoice, @Nullable ProcessingException exception) {
        return new RecordOrder(
                MAIJA,
                TODAY.withYear(year),
                year,
                Source.WEB_SHOP,
                TODAY,
                sealed(DataUnit.orders(year)),
                token(order),
                invoice,
                exception,
                NOON);
    }

    public static SettleInvoice settle(String invoice) {
        return settle(invoice, HowSettled.PAID);
    }

    public static SettleInvoice settle(String invoice, HowSettled how) {
        return new SettleInvoice(MAIJA, NOON, how, token(invoice), NOON);
    }

    public static EndCustomerRelationship endRelationship() {
        return new EndCustomerRelationship(MAIJA, TODAY, NOON);
    }

    public static AssignContactRole assignRole(@Nullable ProcessingException exception) {
        return new AssignContactRole(
                MAIJA,
                Source.COMPANY_UPDATE,
                TODAY,
                sealed(DataUnit.ORGANISATION),
                sealed(DataUnit.WORK_CONTACT),
                exception,
                NOON);
    }

    public static EndContactRole endRole() {
        return new EndContactRole(MAIJA, NOON);
    }

    public static RestrictProcessing restrict(RestrictionGround ground) {
        return new RestrictProcessing(MAIJA, ground, NOON);
    }

    public static LiftRestriction lift() {
        return new LiftRestriction(MAIJA, NOON, NOON);
    }

    public static ForgetCustomer forget(Duration pause) {
        return new ForgetCustomer(MAIJA, ErasureGround.CONSENT_WITHDRAWN, pause, NOON);
    }

    public static CancelErasure cancel() {
        return new CancelErasure(MAIJA, NOON);
    }

    public static StartKeyDestruction startDestruction(Instant at) {
        return new StartKeyDestruction(MAIJA, at);
    }

    public static ConfirmKeysDestroyed confirmDestroyed(List<UnitKey> keys) {
        return new ConfirmKeysDestroyed(MAIJA, keys, 0, NOON);
    }

    public static CompleteErasure complete() {
        return new CompleteErasure(MAIJA, List.of(), NOON);
    }

    public static ForgetTheRest forgetTheRest() {
        return new ForgetTheRest(MAIJA, NOON);
    }
}
