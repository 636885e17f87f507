// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query;

import fi.lethe.crypto.DestructionOrder;
import fi.lethe.crypto.SealContext;
import fi.lethe.crypto.TokenKind;
import fi.lethe.events.PurposeId;
import fi.lethe.events.Source;
import fi.lethe.events.customer.ContactRoleEvent.ContactRoleAssigned;
import fi.lethe.events.customer.ContactRoleEvent.ContactRoleEnded;
import fi.lethe.events.customer.CustomerEvent;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.customer.ErasureEvent.ErasureCancelled;
import fi.lethe.events.customer.ErasureEvent.ErasureCompleted;
import fi.lethe.events.customer.ErasureEvent.ErasureOrdered;
import fi.lethe.events.customer.ErasureEvent.KeyDestructionStarted;
import fi.lethe.events.customer.ErasureEvent.KeysDestroyed;
import fi.lethe.events.customer.ErasureGround;
import fi.lethe.events.customer.HoldGround;
import fi.lethe.events.customer.ObjectionEvent.ObjectionRaised;
import fi.lethe.events.customer.OrderingEvent.OrderRecorded;
import fi.lethe.events.customer.ProfileEvent.ContactDetailsChanged;
import fi.lethe.events.customer.ProfileEvent.CustomerRegistered;
import fi.lethe.events.customer.RelationshipEvent.CustomerRelationshipEnded;
import fi.lethe.events.customer.RelationshipEvent.CustomerRelationshipReopened;
import fi.lethe.events.customer.RestrictionEvent.ProcessingRestricted;
import fi.lethe.events.customer.RestrictionEvent.RestrictionExtended;
import fi.lethe.events.customer.RestrictionEvent.RestrictionLifted;
import fi.lethe.events.customer.RestrictionGround;
import fi.lethe.events.customer.Retained;
import fi.lethe.events.personal.Category;
import fi.lethe.events.personal.Contact;
import fi.lethe.events.personal.DataUnit;
import fi.lethe.events.personal.KeyId;
import fi.lethe.events.personal.Organisation;
import fi.lethe.events.personal.PersonName;
import fi.lethe.events.personal.PersonalValue;
import fi.lethe.events.personal.PostalAddress;
import fi.lethe.events.personal.Sealed;
import fi.lethe.events.personal.Token;
import fi.lethe.events.personal.UnitKey;
import fi.lethe.events.personal.Withholding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A customer whose history is appended step by step; each step answers with its position. */
public final class TestCustomer {
    public static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    public static final Instant SETTLED = Instant.parse("2026-11-22T08:00:00Z");

    private final TestLedger world;
    private final CustomerId id = new CustomerId(UUID.randomUUID());
    private final Map<DataUnit, UnitKey> keys = new LinkedHashMap<>();
    private long seq;

    public TestCustomer(TestLedger world) {
        this.world = world;
    }

    public UUID id() {
        return id.value();
    }

    public long version() {
        return seq;
    }

    public UnitKey key(DataUnit unit) {
        return keys.computeIfAbsent(unit, world.vault()::fresh);
    }

    public long register(String name, @Nullable String email) {
        return register(new PersonName(name, null), email);
    }

    public long register(PersonName name, @Nullable String email) {
        var step = new Step();
        return step.append(new CustomerRegistered(
                id,
                Source.WEB_REGISTRATION,
                DAY,
                step.seal(DataUnit.IDENTITY, "name", name),
                email == null ? null : step.seal(DataUnit.PRIVATE_CONTACT, "contact", contact(email)),
                null,
                key(DataUnit.REFERENCE).key()));
    }

    public long registerFor(String name, String organisation) {
        var step = new Step();
        return step.append(new CustomerRegistered(
                id,
                Source.SHOP,
                DAY,
                step.seal(DataUnit.IDENTITY, "name", new PersonName(name, "Maija")),
                null,
                step.seal(DataUnit.ORGANISATION, "organisation", new Organisation(organisation, "0112038-9", "buyer")),
                key(DataUnit.REFERENCE).key()));
    }

    public long changeContact(String email) {
        var step = new Step();
        return step.append(new ContactDetailsChanged(
                id,
                Source.CUSTOMER_NOTICE,
                DAY.plusDays(1),
                step.seal(DataUnit.PRIVATE_CONTACT, "contact", contact(email)),
                List.of()));
    }

    /** Many orders at once; the position of the last. */
    public long orders(int count) {
        var step = new Step();
        var recorded = IntStream.rangeClosed(1, count)
                .mapToObj(number -> recorded(step, TestOrder.of("2026-" + number, null)))
                .toList();
        return step.append(recorded) + count - 1;
    }

    public long order(String number, @Nullable String invoice) {
        return order(TestOrder.of(number, invoice));
    }

    public long order(TestOrder order) {
        var step = new Step();
        return step.append(recorded(step, order));
    }

    private OrderRecorded recorded(Step step, TestOrder order) {
        var billed = order.billed();
        return order.recorded(
                id,
                step.seal(DataUnit.orders(2026), "lines", order.lines()),
                billed == null ? null : step.seal(DataUnit.billing(2026), "invoiceDetails", billed),
                this::token);
    }

    public long settle(String invoice) {
        return settle(TestInvoice.paid(invoice));
    }

    public long settle(TestInvoice invoice) {
        return new Step().append(invoice.recorded(id, this::token));
    }

    public long endRelationship() {
        return new Step().append(new CustomerRelationshipEnded(id, DAY.plusDays(3)));
    }

    /** An order that reopens the relationship; the position of what says so. */
    public long reopen(String number) {
        var step = new Step();
        return step.append(List.of(recorded(step, TestOrder.of(number, null)), new CustomerRelationshipReopened(id)))
                + 1;
    }

    public long assignRole(String organisation, String email) {
        var step = new Step();
        return step.append(new ContactRoleAssigned(
                id,
                Source.COMPANY_UPDATE,
                DAY.plusDays(2),
                step.seal(DataUnit.ORGANISATION, "organisation", new Organisation(organisation, null, "ostaja")),
                step.seal(DataUnit.WORK_CONTACT, "workContact", contact(email))));
    }

    public long endRole() {
        return new Step().append(new ContactRoleEnded(id));
    }

    /** Many events at once that seal nothing; the position of the last. */
    public long endRoles(int count) {
        return new Step().append(Collections.nCopies(count, new ContactRoleEnded(id))) + count - 1;
    }

    public long restrict(RestrictionGround ground) {
        long position = restrictInLedgerOnly(ground);
        world.vault()
                .withhold(ids(matching(unit -> unit.category() != Category.REFERENCE)), withholding(ground), position);
        return position;
    }

    /** As it stands a moment before the vault withholds. */
    public long restrictInLedgerOnly(RestrictionGround ground) {
        var reached = matching(unit -> unit.category() != Category.REFERENCE);
        return new Step().append(new ProcessingRestricted(id, ground, reached));
    }

    public long lift(RestrictionGround ground) {
        var reached = matching(unit -> unit.category() != Category.REFERENCE);
        long position = new Step().append(new RestrictionLifted(id, ground, SETTLED, reached));
        world.vault().release(ids(reached), withholding(ground), position);
        return position;
    }

    public long object(String... purposes) {
        return new Step()
                .append(new ObjectionRaised(
                        id, Stream.of(purposes).map(PurposeId::new).toList(), null));
    }

    public long extendRestriction(RestrictionGround ground) {
        return new Step().append(new RestrictionExtended(id, ground, List.of()));
    }

    private static Withholding withholding(RestrictionGround ground) {
        return Withholding.valueOf(ground.name());
    }

    public long orderErasure(Predicate<DataUnit> shredded) {
        var shred = matching(shredded);
        var retained = matching(shredded.negate()).stream()
                .map(key -> new Retained(key.unit(), HoldGround.OPEN_INVOICE, null, null))
                .toList();
        long position =
                new Step().append(new ErasureOrdered(id, ErasureGround.NO_LONGER_NEEDED, shred, retained, SETTLED));
        world.vault().withhold(ids(shred), Withholding.ORDERED, position);
        return position;
    }

    public long cancelErasure(Predicate<DataUnit> released) {
        long position = new Step().append(new ErasureCancelled(id, matching(released)));
        world.vault().release(ids(matching(released)), Withholding.ORDERED, position);
        return position;
    }

    /** Starts the destruction, destroys in the vault and says so; the position of what says so. */
    public long destroy(Predicate<DataUnit> dying) {
        var dead = matching(dying);
        new Step().append(new KeyDestructionStarted(id, dead, List.of()));
        long sequence = world.vault().destroy(new DestructionOrder(UUID.randomUUID(), id(), ids(dead)));
        dead.forEach(key -> keys.remove(key.unit()));
        return new Step().append(new KeysDestroyed(id, dead, sequence));
    }

    public long complete() {
        return new Step().append(new ErasureCompleted(id, List.of()));
    }

    public long fromTheFuture() {
        return world.append(
                UUID.randomUUID(),
                id.toString(),
                seq++,
                List.of(),
                List.of(new TestLedger.FromTheFuture(id.toString())));
    }

    public static Predicate<DataUnit> everything() {
        return _ -> true;
    }

    /** All but what an open invoice holds, and the key of the tokens. */
    public static Predicate<DataUnit> allButBilling() {
        return unit -> unit.category() != Category.BILLING && unit.category() != Category.REFERENCE;
    }

    private static Contact contact(String email) {
        return new Contact(email, "+358401234567", null, new PostalAddress("Laukaantie 4", "40320", "Jyväskylä", "FI"));
    }

    boolean holds(DataUnit unit) {
        return keys.containsKey(unit);
    }

    /** From here on nothing is sealed under it. */
    void drop(DataUnit unit) {
        keys.remove(unit);
    }

    private List<UnitKey> matching(Predicate<DataUnit> units) {
        return keys.values().stream().filter(key -> units.test(key.unit())).toList();
    }

    private static List<KeyId> ids(List<UnitKey> keys) {
        return keys.stream().map(UnitKey::key).toList();
    }

    Token token(TokenKind kind, String text) {
        var reference = key(DataUnit.REFERENCE).key();
        try (var lease = world.vault().lease(List.of(reference))) {
            return lease.token(reference, kind, text);
        }
    }

    /** One command. */
    final class Step {
        private final UUID command = UUID.randomUUID();
        private final List<UnitKey> before = new ArrayList<>(keys.values());

        <T extends PersonalValue> Sealed<T> seal(DataUnit unit, String field, T value) {
            var key = key(unit);
            try (var lease = world.vault().lease(List.of(key.key()))) {
                return lease.seal(key, value, new SealContext(id(), field, command));
            }
        }

        long append(CustomerEvent event) {
            return append(List.of(event));
        }

        long append(List<? extends CustomerEvent> events) {
            var fresh =
                    keys.values().stream().filter(key -> !before.contains(key)).toList();
            long first = seq;
            seq += events.size();
            return world.append(command, id.toString(), first, fresh, events);
        }
    }
}
