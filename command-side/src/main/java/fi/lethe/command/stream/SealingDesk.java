// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.stream;

import fi.lethe.crypto.Access;
import fi.lethe.crypto.KeyLease;
import fi.lethe.crypto.KeyVault;
import fi.lethe.crypto.Opened;
import fi.lethe.crypto.SealContext;
import fi.lethe.crypto.TokenKind;
import fi.lethe.events.personal.DataUnit;
import fi.lethe.events.personal.KeyId;
import fi.lethe.events.personal.PersonalValue;
import fi.lethe.events.personal.Sealed;
import fi.lethe.events.personal.Token;
import fi.lethe.events.personal.UnitKey;
import fi.lethe.ledger.LedgerStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * Seals what one command says under the subject's own keys: the one that is live for a unit, or else a fresh one. Keys
 * are held until it is closed, which is before the command is sent.
 */
public final class SealingDesk<S> implements AutoCloseable {

    /**
     * Which command is being sealed, for whom, and what it may open.
     *
     * @param at when it was claimed
     * @param rehearses whether it is only tried, so that nothing may come of it
     */
    public record Stamp(UUID subject, String stream, UUID command, Access access, Instant at, boolean rehearses) {}

    private final KeyVault vault;
    private final LedgerStore ledger;
    private final S state;
    private final LiveKeys live;
    private final Stamp stamp;
    private final Map<DataUnit, UnitKey> fresh = new HashMap<>();
    private final Set<KeyId> used = new HashSet<>();
    private final KeyLease lease;

    /**
     * A desk for one command.
     *
     * @param needed the keys that are needed
     * @throws fi.lethe.crypto.KeyNotUsable where one of them is withheld or destroyed
     */
    public SealingDesk(KeyVault vault, LedgerStore ledger, Known<S> known, Stamp stamp, Needed needed) {
        this.vault = vault;
        this.ledger = ledger;
        this.state = known.state();
        this.live = known.keys();
        this.stamp = stamp;
        this.lease = vault.lease(keysFor(needed));
    }

    /** What is known of the stream that the command goes to. */
    public record Known<S>(S state, LiveKeys keys) {}

    /**
     * Whose keys are needed.
     *
     * @param units to go on with, in their newest generation
     * @param renewed to begin a next generation of
     */
    public record Needed(Set<DataUnit> units, Set<DataUnit> renewed) {
        public Needed {
            units = Set.copyOf(units);
            renewed = Set.copyOf(renewed);
        }
    }

    private Collection<KeyId> keysFor(Needed needed) {
        var keys = new ArrayList<KeyId>();
        for (var renewed : needed.renewed()) {
            keys.add(freshKey(next(renewed)).key());
        }
        for (var named : needed.units()) {
            var unit = live.newest(named);
            var known = live.idsOf(unit);
            keys.addAll(known.isEmpty() ? List.of(freshKey(unit).key()) : known);
        }
        return keys;
    }

    private DataUnit next(DataUnit unit) {
        return live.newest(unit).next();
    }

    private UnitKey freshKey(DataUnit unit) {
        return fresh.computeIfAbsent(unit, vault::fresh);
    }

    /** The subject of the stream that it is for. */
    public UUID subject() {
        return stamp.subject();
    }

    /** When the command came. */
    public Instant at() {
        return stamp.at();
    }

    /** Whether the command is only tried: what would be used up is not taken. */
    public boolean rehearses() {
        return stamp.rehearses();
    }

    /** The stream's state, as this process knows it. */
    public S state() {
        return state;
    }

    /** The key under which a unit is sealed now. */
    public KeyId keyOf(DataUnit unit) {
        return unitKey(unit).key();
    }

    private UnitKey unitKey(DataUnit named) {
        var unit = live.newest(named);
        return used(live.of(unit).orElseGet(() -> freshKey(unit)));
    }

    /** Seals a value that will stand in the named field of the command's event. */
    public <T extends PersonalValue> Sealed<T> seal(DataUnit unit, T value, String field) {
        return lease.seal(unitKey(unit), value, new SealContext(stamp.subject(), field, stamp.command()));
    }

    /** Seals a value as {@link #seal} does, as the first of the unit's next generation. */
    public <T extends PersonalValue> Sealed<T> sealAnew(DataUnit unit, T value, String field) {
        return lease.seal(used(freshKey(next(unit))), value, new SealContext(stamp.subject(), field, stamp.command()));
    }

    /** Seals a value as {@link #seal} does, under a unit that the body did not name. */
    public <T extends PersonalValue> Sealed<T> sealIn(DataUnit unit, T value, String field) {
        var key = unitKey(unit);
        try (var more = vault.lease(List.of(key.key()))) {
            return more.seal(key, value, new SealContext(stamp.subject(), field, stamp.command()));
        }
    }

    private UnitKey used(UnitKey key) {
        used.add(key.key());
        return key;
    }

    /** The token of a business reference of this subject. */
    public Token token(TokenKind kind, String reference) {
        return lease.token(keyOf(DataUnit.REFERENCE), kind, reference);
    }

    /** What is known now of a unit that the newest entry with such a value states in the given field. */
    public <T extends PersonalValue> Optional<T> current(DataUnit unit, Class<T> type, String field) {
        var keys = live.idsOf(live.newest(unit));
        if (keys.isEmpty()) {
            return Optional.empty();
        }
        return ledger.<T>latestSealed(keys).flatMap(found -> {
            var context = new SealContext(stamp.subject(), field, found.command());
            return known(lease.open(found.sealed(), type, context, stamp.access()));
        });
    }

    /** How many entries the stream has now; what is read after that may hold more. */
    public long version() {
        return ledger.version(stamp.stream());
    }

    /** The entries of the stream, from this number on, at most so many. */
    public List<? extends DomainEventMessage<?>> entries(long from, int most) {
        return ledger.events(stamp.stream(), from, Long.MAX_VALUE, most);
    }

    /** Opens values that earlier commands sealed for this field, as far as they may be read; the others are absent. */
    public <T extends PersonalValue> List<Optional<T>> opened(
            List<SealedBefore<T>> values, Class<T> type, String field) {
        try (var reading =
                vault.lease(values.stream().map(value -> value.sealed().key()).toList())) {
            return values.stream()
                    .map(value -> known(reading.open(
                            value.sealed(),
                            type,
                            new SealContext(stamp.subject(), field, value.command()),
                            stamp.access())))
                    .toList();
        }
    }

    /** A sealed value, and the command that sealed it. */
    public record SealedBefore<T extends PersonalValue>(Sealed<T> sealed, UUID command) {}

    private static <T extends PersonalValue> Optional<T> known(Opened<T> opened) {
        return switch (opened) {
            case Opened.Known<T>(var value) -> Optional.of(value);
            case Opened.Shredded<T> _, Opened.Withheld<T> _, Opened.NeverGiven<T> _ -> Optional.empty();
        };
    }

    /** The keys that this command is the first to use. */
    public List<UnitKey> freshKeys() {
        return fresh.values().stream().filter(key -> used.contains(key.key())).toList();
    }

    @Override
    public void close() {
        lease.close();
    }
}
