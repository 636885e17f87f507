// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.customer.values;

import fi.lethe.crypto.Access;
import fi.lethe.crypto.KeyLease;
import fi.lethe.crypto.KeyState;
import fi.lethe.crypto.Opened;
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
import java.util.stream.Stream;

/** Opens values of one customer with the keys of one lease. */
public final class OpenedShowing implements Showing {
    private final Opener opener;
    private final Predicate<DataUnit> heldOnly;
    private final Set<Category> shown = EnumSet.noneOf(Category.class);
    private boolean metRestriction;
    private boolean metHeld;

    /**
     * For a reader with this access.
     *
     * @param heldOnly which units are kept for a purpose that is not the reader's
     */
    public OpenedShowing(UUID customer, KeyLease lease, Access access, Predicate<DataUnit> heldOnly) {
        this.opener = new Opener(customer, lease, access);
        this.heldOnly = heldOnly;
    }

    @Override
    public <T extends PersonalValue, V> Shown<V> show(
            StoredValue.Kept value, Class<T> type, BiFunction<T, Terms, V> form) {
        if (isHeldOnly(value)) {
            metHeld = true;
            return new Shown.Withheld<>(HeldData.GROUND);
        }
        return switch (open(value, type)) {
            case Opened.Known<T>(var known) -> {
                shown.add(value.sealed().unit().category());
                var provenance = value.provenance();
                yield new Shown.Known<>(form.apply(known, value.terms()), provenance.source(), provenance.obtainedOn());
            }
            case Opened.Shredded<T>(var since) -> new Shown.Shredded<>(since, null);
            case Opened.Withheld<T>(var grounds) -> {
                metRestriction |= !grounds.contains(Withholding.ORDERED);
                yield new Shown.Withheld<>(Opener.strictest(grounds));
            }
            case Opened.NeverGiven<T> _ -> new Shown.NeverGiven<>();
        };
    }

    /** The categories of all that was shown so far. */
    public Set<Category> shown() {
        return shown;
    }

    /** Whether something was withheld that is shown where the law has a ground for it. */
    public boolean metRestriction() {
        return metRestriction;
    }

    /** Whether something is kept for a purpose that is not the reader's. */
    public boolean metHeld() {
        return metHeld;
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
                && switch (opener.state(value.sealed().key())) {
                    case KeyState.Live _ -> true;
                    case KeyState.Withheld(var grounds) ->
                        opener.access() == Access.UNDER_EXCEPTION && !grounds.contains(Withholding.ORDERED);
                    case KeyState.Shredded _ -> false;
                };
    }

    private <T extends PersonalValue> Opened<T> open(StoredValue.Kept value, Class<T> type) {
        return opener.open(value.sealed(type), type, value.kind().field(), value.command());
    }
}
