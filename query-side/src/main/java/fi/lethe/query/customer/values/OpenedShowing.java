// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.customer.values;

import fi.lethe.crypto.Access;
import fi.lethe.crypto.CiphertextMissing;
import fi.lethe.crypto.KeyLease;
import fi.lethe.crypto.KeyLost;
import fi.lethe.crypto.KeyState;
import fi.lethe.crypto.LeaseExpired;
import fi.lethe.crypto.Opened;
import fi.lethe.crypto.SealContext;
import fi.lethe.crypto.SealedValueTampered;
import fi.lethe.events.personal.Category;
import fi.lethe.events.personal.DataUnit;
import fi.lethe.events.personal.PersonalValue;
import fi.lethe.events.personal.Withholding;
import fi.lethe.rules.restriction.HeldData;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Opens values of one customer with the keys of one lease. */
public final class OpenedShowing implements Showing {
    private final UUID customer;
    private final KeyLease lease;
    private final Access access;
    private final Predicate<DataUnit> heldOnly;
    private final Set<Category> shown = EnumSet.noneOf(Category.class);

    /**
     * For a reader with this access.
     *
     * @param heldOnly which units are kept for a purpose that is not the reader's
     */
    public OpenedShowing(UUID customer, KeyLease lease, Access access, Predicate<DataUnit> heldOnly) {
        this.customer = customer;
        this.lease = lease;
        this.access = access;
        this.heldOnly = heldOnly;
    }

    @Override
    public <T extends PersonalValue, V> Shown<V> show(
            StoredValue.Kept value, Class<T> type, BiFunction<T, Terms, V> form) {
        if (isHeldOnly(value)) {
            return new Shown.Withheld<>(HeldData.GROUND);
        }
        return switch (open(value, type)) {
            case Opened.Known<T>(var known) -> {
                shown.add(value.sealed().unit().category());
                var provenance = value.provenance();
                yield new Shown.Known<>(form.apply(known, value.terms()), provenance.source(), provenance.obtainedOn());
            }
            case Opened.Shredded<T>(var since) -> new Shown.Shredded<>(since, null);
            case Opened.Withheld<T>(var grounds) -> new Shown.Withheld<>(strictest(grounds));
            case Opened.NeverGiven<T> _ -> new Shown.NeverGiven<>();
        };
    }

    /** The categories of all that was shown so far. */
    public Set<Category> shown() {
        return shown;
    }

    /** Those of these values that can be read. */
    public List<PersonalValue> readable(List<StoredValue> values) {
        return values.stream().flatMap(this::readable).toList();
    }

    private Stream<PersonalValue> readable(StoredValue value) {
        return switch (value) {
            case StoredValue.Kept kept when isHeldOnly(kept) -> Stream.empty();
            case StoredValue.Kept kept ->
                switch (open(kept, kept.kind().type())) {
                    case Opened.Known<? extends PersonalValue>(var known) -> Stream.of(known);
                    case Opened.Shredded<?> _, Opened.Withheld<?> _, Opened.NeverGiven<?> _ -> Stream.empty();
                };
            case StoredValue.Gone _ -> Stream.empty();
        };
    }

    /** Of a key that would open; what is shredded, or withheld from this reader anyhow, is told as such. */
    private boolean isHeldOnly(StoredValue.Kept value) {
        return heldOnly.test(value.sealed().unit())
                && switch (read(() -> lease.state(value.sealed().key()))) {
                    case KeyState.Live _ -> true;
                    case KeyState.Withheld(var grounds) ->
                        access == Access.UNDER_EXCEPTION && !grounds.contains(Withholding.ORDERED);
                    case KeyState.Shredded _ -> false;
                };
    }

    private <T extends PersonalValue> Opened<T> open(StoredValue.Kept value, Class<T> type) {
        var context = new SealContext(customer, value.kind().field(), value.command());
        return read(() -> lease.open(value.sealed(type), type, context, access));
    }

    private static <R> R read(Supplier<R> use) {
        try {
            return use.get();
        } catch (KeyLost e) {
            throw Unreadable.because(Unreadable.KEY_LOST, e);
        } catch (SealedValueTampered e) {
            throw Unreadable.because(Unreadable.TAMPERED, e);
        } catch (CiphertextMissing e) {
            throw Unreadable.because(Unreadable.MISSING, e);
        } catch (LeaseExpired _) {
            throw new TooSlow();
        }
    }

    /** Ordered erasure stands first; other grounds in the order of the law. */
    private static String strictest(Set<Withholding> grounds) {
        return grounds.stream().sorted().findFirst().orElseThrow().code();
    }
}
