// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

import fi.lethe.events.Bytes;
import fi.lethe.events.Channel;
import fi.lethe.events.PurposeId;
import fi.lethe.events.RequestLanguage;
import fi.lethe.events.Role;
import fi.lethe.events.Source;
import fi.lethe.events.access.AccessEvent;
import fi.lethe.events.access.AccessEvent.AccessDenied;
import fi.lethe.events.access.AccessEvent.IndexBuilt;
import fi.lethe.events.access.AccessEvent.PersonalDataViewed;
import fi.lethe.events.access.AccessEvent.RegisterSearched;
import fi.lethe.events.access.DenialReason;
import fi.lethe.events.access.SearchKind;
import fi.lethe.events.account.AccountEvent;
import fi.lethe.events.account.AccountEvent.AccountOpened;
import fi.lethe.events.account.AccountEvent.AccountRevoked;
import fi.lethe.events.account.AccountEvent.AgreementEnded;
import fi.lethe.events.account.AccountEvent.AgreementProposed;
import fi.lethe.events.account.AccountEvent.AgreementSigned;
import fi.lethe.events.account.AccountEvent.DecidedAlone;
import fi.lethe.events.account.AccountEvent.DecisionSeen;
import fi.lethe.events.account.AccountEvent.LinkGiven;
import fi.lethe.events.account.AccountEvent.PasswordSet;
import fi.lethe.events.account.AccountEvent.ProposalConfirmed;
import fi.lethe.events.account.AccountEvent.ProposalDeclined;
import fi.lethe.events.account.AccountEvent.RolesChanged;
import fi.lethe.events.account.AccountEvent.RolesProposed;
import fi.lethe.events.account.AccountEvent.SessionsEnded;
import fi.lethe.events.account.PasswordMeans;
import fi.lethe.events.account.RecordedBy;
import fi.lethe.events.cases.CaseClockEvent.LimitPassed;
import fi.lethe.events.cases.CaseEvent;
import fi.lethe.events.cases.CaseId;
import fi.lethe.events.cases.CaseKind;
import fi.lethe.events.cases.CaseLifeEvent.CaseClosed;
import fi.lethe.events.cases.CaseLifeEvent.CaseOpened;
import fi.lethe.events.cases.CaseLimit;
import fi.lethe.events.cases.CaseNumber;
import fi.lethe.events.cases.CaseOutcome;
import fi.lethe.events.cases.LimitKind;
import fi.lethe.events.cases.LimitRule;
import fi.lethe.events.cases.TimePolicy;
import fi.lethe.events.customer.Acknowledgement;
import fi.lethe.events.customer.ContactMember;
import fi.lethe.events.customer.ContactRoleEvent.ContactRoleAssigned;
import fi.lethe.events.customer.ContactRoleEvent.ContactRoleEnded;
import fi.lethe.events.customer.CustomerEvent;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.customer.DerivedDataHolder;
import fi.lethe.events.customer.DisposalEvent.DataDisposed;
import fi.lethe.events.customer.DisposalEvent.DisposalOrdered;
import fi.lethe.events.customer.DisposalGround;
import fi.lethe.events.customer.ErasureEvent.ErasureCancelled;
import fi.lethe.events.customer.ErasureEvent.ErasureCompleted;
import fi.lethe.events.customer.ErasureEvent.ErasureOrdered;
import fi.lethe.events.customer.ErasureEvent.KeyDestructionStarted;
import fi.lethe.events.customer.ErasureEvent.KeysDestroyed;
import fi.lethe.events.customer.ErasureGround;
import fi.lethe.events.customer.HoldGround;
import fi.lethe.events.customer.HowSettled;
import fi.lethe.events.customer.InvoiceClaim;
import fi.lethe.events.customer.ObjectionEvent.ObjectionRaised;
import fi.lethe.events.customer.OrderingEvent.InvoiceSettled;
import fi.lethe.events.customer.OrderingEvent.OrderRecorded;
import fi.lethe.events.customer.ProfileEvent.ContactDetailsChanged;
import fi.lethe.events.customer.ProfileEvent.CustomerRegistered;
import fi.lethe.events.customer.RectificationEvent.DataRectified;
import fi.lethe.events.customer.RectificationEvent.InvoiceRectified;
import fi.lethe.events.customer.RectificationEvent.OrderRectified;
import fi.lethe.events.customer.RectificationGround;
import fi.lethe.events.customer.RectifiedField;
import fi.lethe.events.customer.RelationshipEvent.CustomerRelationshipEnded;
import fi.lethe.events.customer.RelationshipEvent.CustomerRelationshipReopened;
import fi.lethe.events.customer.RestrictionEvent.ProcessingRestricted;
import fi.lethe.events.customer.RestrictionEvent.RestrictionExtended;
import fi.lethe.events.customer.RestrictionEvent.RestrictionLifted;
import fi.lethe.events.customer.RestrictionGround;
import fi.lethe.events.customer.Retained;
import fi.lethe.events.personal.Category;
import fi.lethe.events.personal.DataUnit;
import fi.lethe.events.personal.KeyId;
import fi.lethe.events.personal.PersonalValue;
import fi.lethe.events.personal.Sealed;
import fi.lethe.events.personal.Token;
import fi.lethe.events.personal.UnitKey;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Events as they might be, and tickets for them. */
final class Samples {
    /** Not from the row of random ones, so that those of the golden files stay what they are. */
    static final Token CREDITED = new Token(Bytes.of(new byte[32]));

    private final Random random;

    private Samples(Random random) {
        this.random = random;
    }

    /** Other ones each time. */
    static Samples random() {
        return new Samples(ThreadLocalRandom.current());
    }

    /** The same ones each time. */
    static Samples fixed() {
        return new Samples(new Random(42));
    }

    static EntryContext context() {
        return new EntryContext(
                "staff-1", "customers", "customer-relationship", null, UUID.randomUUID(), UUID.randomUUID());
    }

    static AppendTicket ticket() {
        return ticket(null);
    }

    static AppendTicket ticket(@Nullable ReceiptClaim receipt, UnitKey... freshKeys) {
        return new AppendTicket(context(), receipt, List.of(freshKeys), Instant.now());
    }

    static ReceiptClaim claim() {
        return new ReceiptClaim(new byte[] {1, 2, 3}, 7, 201);
    }

    CustomerId customer() {
        return new CustomerId(uuid());
    }

    KeyId key() {
        return new KeyId(uuid());
    }

    <T extends PersonalValue> Sealed<T> sealed(KeyId key, DataUnit unit) {
        var ciphertext = Bytes.of(bytes(130));
        return new Sealed<>(key, unit, Bytes.of(bytes(32)), sha256(ciphertext), ciphertext.length(), ciphertext);
    }

    <T extends PersonalValue> Sealed<T> sealed(DataUnit unit) {
        return sealed(key(), unit);
    }

    Token token() {
        return new Token(Bytes.of(bytes(32)));
    }

    CustomerRegistered registered(CustomerId customer) {
        return new CustomerRegistered(
                customer,
                Source.WEB_REGISTRATION,
                LocalDate.of(2026, 11, 20),
                sealed(DataUnit.IDENTITY),
                sealed(DataUnit.PRIVATE_CONTACT),
                sealed(DataUnit.ORGANISATION),
                key());
    }

    ContactDetailsChanged contactChanged(CustomerId customer) {
        return new ContactDetailsChanged(
                customer,
                Source.CUSTOMER_NOTICE,
                LocalDate.of(2026, 11, 21),
                sealed(DataUnit.PRIVATE_CONTACT),
                List.of(ContactMember.PHONE, ContactMember.WWW));
    }

    InvoiceSettled settled(CustomerId customer, Token invoice) {
        return new InvoiceSettled(customer, Instant.parse("2026-11-23T10:00:00Z"), HowSettled.CREDITED, invoice);
    }

    KeysDestroyed destroyed(CustomerId customer, long journalSequence) {
        return new KeysDestroyed(customer, List.of(new UnitKey(DataUnit.IDENTITY, key())), journalSequence);
    }

    PersonalDataViewed viewed() {
        return new PersonalDataViewed(
                uuid(),
                List.of(customer(), customer()),
                List.of(Category.IDENTITY, Category.CONTACT),
                new PurposeId("customer-relationship"));
    }

    /** One of each that is recorded of access. */
    List<AccessEvent> oneOfEachAccess() {
        return List.of(
                viewed(),
                new AccessDenied(null, DenialReason.NOT_SIGNED_IN, 17, Instant.parse("2026-11-23T10:01:00Z")),
                new IndexBuilt(200_000, 5_600_000, 12, 9_800),
                new RegisterSearched(
                        uuid(),
                        SearchKind.EXACT,
                        1,
                        2,
                        Instant.parse("2026-11-23T10:02:00Z"),
                        PurposeId.RIGHTS_REQUEST));
    }

    /** One of each that happens to an account. */
    List<AccountEvent> oneOfEachAccount() {
        var account = uuid();
        var at = Instant.parse("2026-11-23T10:03:00.000004Z");
        var agreement = uuid();
        return List.of(
                new AccountOpened(
                        account, at, List.of(Role.STAFF, Role.AUDITOR), sealed(new DataUnit(Category.STAFF, "1"))),
                new RolesChanged(account, at, List.of(Role.DPO)),
                new PasswordSet(account, at, PasswordMeans.LINK),
                new LinkGiven(account, at),
                new SessionsEnded(account, at),
                new AgreementSigned(account, at, agreement, LocalDate.of(2026, 11, 2), null, RecordedBy.OTHER),
                new AgreementEnded(account, at, agreement),
                new RolesProposed(account, at, agreement, List.of(Role.STAFF, Role.RESPONSIBLE)),
                new AgreementProposed(account, at, agreement, LocalDate.of(2026, 11, 2), LocalDate.of(2027, 11, 1)),
                new ProposalConfirmed(account, at, agreement),
                new ProposalDeclined(account, at, agreement),
                new DecidedAlone(account, at, agreement, List.of(Role.RESPONSIBLE)),
                new DecisionSeen(account, at, agreement),
                new AccountRevoked(account, at));
    }

    /** One of everything that can happen in a case. */
    List<CaseEvent> oneOfEachInCases() {
        var caseId = new CaseId(uuid());
        var key = key();
        return List.of(
                new CaseOpened(
                        caseId,
                        new CaseNumber(2026, CaseKind.ACCESS, 42),
                        List.of(customer(), customer()),
                        Channel.EMAIL,
                        RequestLanguage.FI,
                        Instant.parse("2026-11-23T10:00:00Z"),
                        new CaseLimit(LocalDate.of(2026, 12, 23), LimitRule.ONE_MONTH, TimePolicy.FI),
                        null,
                        null,
                        sealed(key, DataUnit.CORRESPONDENCE),
                        sealed(key, DataUnit.CORRESPONDENCE),
                        sealed(key, DataUnit.CORRESPONDENCE)),
                new LimitPassed(caseId, LimitKind.WARNING),
                new CaseClosed(caseId, CaseOutcome.WITHDRAWN));
    }

    /** What an earlier revision of an event meant. */
    record Earlier(int revision, CustomerEvent event) {}

    /** What the earlier revisions of those events meant that have had more than one, with the values of {@link #oneOfEach}. */
    List<Earlier> oneOfEachEarlier() {
        return oneOfEach().stream()
                .flatMap(event -> switch (event) {
                    case OrderRecorded order ->
                        Stream.of(
                                new Earlier(1, earlier(order, InvoiceClaim.PAYMENT, null)),
                                new Earlier(2, earlier(order, order.claim(), order.credits())));
                    case ContactDetailsChanged changed ->
                        Stream.of(new Earlier(
                                1,
                                new ContactDetailsChanged(
                                        changed.customer(),
                                        changed.source(),
                                        changed.obtainedOn(),
                                        changed.contact(),
                                        List.of())));
                    case InvoiceSettled settled ->
                        Stream.of(new Earlier(
                                1,
                                new InvoiceSettled(
                                        settled.customer(), settled.settledAt(), HowSettled.PAID, settled.invoice())));
                    default -> Stream.<Earlier>empty();
                })
                .toList();
    }

    /** Invoiced on the day of the order, in its calendar year. */
    private static OrderRecorded earlier(OrderRecorded order, @Nullable InvoiceClaim claim, @Nullable Token credits) {
        return new OrderRecorded(
                order.customer(),
                order.orderedOn(),
                order.orderedOn(),
                LocalDate.of(2026, 12, 31),
                order.dueOn(),
                order.source(),
                order.obtainedOn(),
                order.lines(),
                order.invoiceDetails(),
                order.order(),
                order.invoice(),
                claim,
                credits);
    }

    /** One of each that can happen to a customer, with everything that may be absent there. */
    List<CustomerEvent> oneOfEach() {
        var customer = customer();
        var retained = List.of(
                new Retained(DataUnit.billing(2026), HoldGround.OPEN_INVOICE, LocalDate.of(2032, 12, 31), token()),
                new Retained(DataUnit.billing(2025), HoldGround.OPEN_INVOICE, null, null));
        var keys = List.of(new UnitKey(DataUnit.IDENTITY, key()), new UnitKey(DataUnit.PRIVATE_CONTACT, key()));
        return List.of(
                registered(customer),
                contactChanged(customer),
                new OrderRecorded(
                        customer,
                        LocalDate.of(2026, 11, 20),
                        LocalDate.of(2026, 11, 25),
                        LocalDate.of(2026, 12, 31),
                        LocalDate.of(2026, 12, 20),
                        Source.SHOP,
                        LocalDate.of(2026, 11, 20),
                        sealed(DataUnit.orders(2026)),
                        sealed(DataUnit.billing(2026)),
                        token(),
                        token(),
                        InvoiceClaim.CREDIT,
                        CREDITED),
                settled(customer, token()),
                new ErasureOrdered(
                        customer,
                        ErasureGround.CONSENT_WITHDRAWN,
                        keys,
                        retained,
                        Instant.parse("2026-11-26T10:00:00.123456Z")),
                new ErasureCancelled(customer, keys),
                new KeyDestructionStarted(customer, keys, retained),
                destroyed(customer, 17),
                new CustomerRelationshipEnded(customer, LocalDate.of(2026, 11, 22)),
                new CustomerRelationshipReopened(customer),
                new ContactRoleAssigned(
                        customer,
                        Source.COMPANY_UPDATE,
                        LocalDate.of(2026, 11, 21),
                        sealed(DataUnit.ORGANISATION),
                        sealed(DataUnit.WORK_CONTACT)),
                new ContactRoleEnded(customer),
                new ProcessingRestricted(customer, RestrictionGround.ACCURACY_CONTESTED, keys),
                new RestrictionExtended(customer, RestrictionGround.NEEDED_FOR_CLAIMS, keys),
                new RestrictionLifted(
                        customer,
                        RestrictionGround.UNLAWFUL_ERASURE_OPPOSED,
                        Instant.parse("2026-11-24T07:30:00Z"),
                        keys),
                new ErasureCompleted(
                        customer,
                        List.of(
                                new Acknowledgement(DerivedDataHolder.REGISTRY, 4711),
                                new Acknowledgement(DerivedDataHolder.AUDIT_TRAIL, 4712))),
                new ObjectionRaised(
                        customer,
                        List.of(new PurposeId("direct-marketing"), new PurposeId("statistics")),
                        UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e")),
                new DataRectified(
                        customer,
                        RectifiedField.CONTACT,
                        RectificationGround.UNNECESSARY,
                        Source.PHONE,
                        LocalDate.of(2026, 11, 24),
                        sealed(DataUnit.IDENTITY.next()),
                        sealed(DataUnit.PRIVATE_CONTACT.next()),
                        sealed(DataUnit.ORGANISATION.next()),
                        List.of(ContactMember.EMAIL),
                        uuid()),
                new OrderRectified(
                        customer,
                        RectificationGround.WRONG,
                        Source.CUSTOMER_NOTICE,
                        LocalDate.of(2026, 11, 24),
                        4711,
                        LocalDate.of(2026, 11, 19),
                        sealed(DataUnit.orders(2026)),
                        token(),
                        true,
                        uuid()),
                new InvoiceRectified(
                        customer,
                        RectificationGround.INCOMPLETE,
                        Source.CUSTOMER_NOTICE,
                        LocalDate.of(2026, 11, 24),
                        4711,
                        LocalDate.of(2026, 11, 19),
                        LocalDate.of(2026, 12, 31),
                        LocalDate.of(2026, 12, 19),
                        sealed(DataUnit.billing(2026)),
                        token(),
                        token(),
                        InvoiceClaim.PAYMENT,
                        Instant.parse("2026-11-23T10:00:00Z"),
                        HowSettled.PAID,
                        uuid()),
                new DisposalOrdered(customer, DisposalGround.UNNECESSARY, keys),
                new DataDisposed(customer, keys, 18, 4712));
    }

    private UUID uuid() {
        return UUID.nameUUIDFromBytes(bytes(16));
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static Bytes sha256(Bytes bytes) {
        try {
            return Bytes.of(MessageDigest.getInstance("SHA-256").digest(bytes.toArray()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
