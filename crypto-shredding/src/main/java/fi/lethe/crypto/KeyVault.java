// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

import fi.lethe.events.personal.DataUnit;
import fi.lethe.events.personal.KeyId;
import fi.lethe.events.personal.UnitKey;
import fi.lethe.events.personal.Withholding;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * The keys of all personal data: it hands out new ones, lends known ones for a unit of work, withholds and destroys them.
 * It knows keys, not people; whose a key is stands only in the ledger. One per process; several processes may share a
 * vault and its keys directory.
 *
 * <p>Guarantees: a lease asked for after {@link #withhold} or {@link #destroy} has returned, in this process or another,
 * does not open what they closed, and one asked for before ends within five seconds. No data key is cached beyond one
 * unit of work. A destroyed key never comes back: its id is fenced by a tombstone, and a vault that was restored has the
 * erasure journal replayed before it serves a key. Nor is the vault alone believed: destroyed is what a line of the erasure journal says,
 * whatever rows and tombstones there are, and withheld is what the vault says <em>or</em> the ledger. Where the vault says less, it is an
 * alarm, and the vault is set right.
 *
 * <p>Every method that asks the vault throws {@link VaultUnavailable} when it does not answer within a few seconds.
 */
public final class KeyVault implements AutoCloseable {
    private final VaultDatabase database;
    private final Epochs epochs;
    private final Destruction destruction;
    private final WithheldByLedger withheld;
    private final Mending mending;
    private final KeySupply supply;
    private final Gate gate;
    private final Time time;
    private final Map<String, ServiceMac> serviceMacs = new ConcurrentHashMap<>();

    private record Time(Clock clock, LongSupplier nanos) {}

    private KeyVault(VaultOpening opening, LedgerNews ledger, Time time) {
        this.database = opening.database();
        this.epochs = opening.epochs();
        this.time = time;
        this.destruction = new Destruction(database, opening.journal(), time.clock(), time.nanos());
        this.withheld = new WithheldByLedger(ledger, time.nanos());
        var toldAgain = new ToldAgain(database, withheld, time.nanos());
        Runnable allAgain = () -> {
            destruction.replay();
            toldAgain.tellAll();
        };
        allAgain.run();
        this.mending = new Mending(destruction, toldAgain);
        this.supply = new KeySupply(
                new KeyQuery(database, time.nanos()),
                new Mint(database, epochs, time.clock()),
                new KeyPool(time.clock(), time.nanos()),
                new ServerWatch(database, allAgain, time.nanos()));
        this.gate = new Gate(supply, new DestroyedKeys(opening.journal().tail()), withheld, mending, time.nanos());
    }

    /**
     * Opens the vault, whose schema is up to date; makes keyring and erasure journal where it was never used, and replays
     * the journal where it was.
     *
     * @throws VaultMismatch if vault, journal and keyring are not of one ledger or one moment
     * @throws fi.lethe.crypto.keyring.KeyringUnusable if the keyring of a used vault is missing or cannot be read
     * @throws fi.lethe.crypto.journal.JournalDamaged if the journal of a used vault is missing or cannot be read
     */
    public static KeyVault open(VaultSettings settings) {
        return open(settings, System::nanoTime);
    }

    static KeyVault open(VaultSettings settings, LongSupplier nanos) {
        return new KeyVault(VaultOpening.open(settings), settings.ledger(), new Time(settings.clock(), nanos));
    }

    /**
     * A key that nothing is sealed under yet, for this unit; handed out without a round trip where keys were minted
     * ahead. To be used within minutes: a day later an unused key is collected.
     */
    public UnitKey fresh(DataUnit unit) {
        return new UnitKey(unit, supply.fresh());
    }

    /** Lends these keys for one unit of work; one query at most, joined with those of others. */
    public KeyLease lease(Collection<KeyId> keys) {
        var asked = Set.copyOf(keys);
        var known = gate.pass(asked);
        return new KeyLease(
                new LeasedKeys(asked, known.keys(), epochs), new LeaseTerm(time.nanos(), known.asOf()), supply::forget);
    }

    /**
     * Withholds these keys on this ground, as of this ledger position. Idempotent, and in any order: news older than what
     * a key has already been told on this ground changes nothing. Keys without a row are passed over.
     */
    public void withhold(Collection<KeyId> keys, Withholding ground, long position) {
        database.call(jdbc -> Withholdings.withhold(jdbc, keys, ground, position));
        supply.forget(keys);
        withheld.lookNext();
    }

    /** Ends a withholding on this ground, as of this ledger position; otherwise like {@link #withhold}. */
    public void release(Collection<KeyId> keys, Withholding ground, long position) {
        database.call(jdbc -> Withholdings.release(jdbc, keys, ground, position));
        supply.forget(keys);
        withheld.lookNext();
    }

    /**
     * Destroys these keys for good: on disk in the erasure journal first, then tombstones and deletion in one commit. To be
     * repeated after any failure; the order is known by its id.
     *
     * @return the order's sequence in the erasure journal, the same for every repetition
     * @throws IllegalArgumentException if the order was given before with other keys
     */
    public long destroy(DestructionOrder order) {
        long sequence = destruction.destroy(order);
        supply.forget(order.keys());
        return sequence;
    }

    /** The keyed code of a purpose, such as {@code receipts} or {@code logins}; its key is made on first use. */
    public ServiceMac serviceMac(String name) {
        return serviceMacs.computeIfAbsent(
                name, _ -> new ServiceMac(name, new ServiceKeys(database, epochs, name), time.clock()));
    }

    /** Destroys all generations of a service key that nobody uses any more; how many there were. */
    public int destroyServiceKey(String name) {
        serviceMacs.remove(name);
        return new ServiceKeys(database, epochs, name).dropBefore(Integer.MAX_VALUE);
    }

    /** The last ledger position whose consequences this vault holds, -1 for none. */
    public long appliedPosition() {
        return database.call(VaultMark::appliedPosition);
    }

    /** Says that the consequences of the ledger up to this position are in the vault; never goes back. */
    public void markApplied(long position) {
        database.call(jdbc -> VaultMark.markApplied(jdbc, position));
    }

    /** Those of these keys that have neither row nor tombstone; for checks. */
    public Set<KeyId> unknownOf(Collection<KeyId> keys) {
        return database.call(jdbc -> KeyTable.unknownOf(jdbc, keys));
    }

    /**
     * Refuses an erasure journal that ends before the ledger's last destruction.
     *
     * @param lastSequenceInLedger the highest journal sequence that a KeysDestroyed names, 0 for none
     * @throws VaultMismatch if the journal ends before it
     */
    public void checkAgainstLedger(long lastSequenceInLedger) {
        long last = destruction.lastSequence();
        if (last < lastSequenceInLedger) {
            throw new VaultMismatch(
                    "the erasure journal ends at " + last + ", but the ledger names the destruction "
                            + lastSequenceInLedger,
                    null);
        }
    }

    /**
     * Puts a tombstone on keys minted more than 24 hours ago that the ledger does not name.
     *
     * @param namedByLedger tells which of the given keys the ledger names; asked for about a thousand at a time
     * @return how many keys were collected
     */
    public int collectUnused(Function<Collection<KeyId>, Set<KeyId>> namedByLedger) {
        return new UnusedKeys(database, namedByLedger).collect(time.clock().instant());
    }

    /** Lets go of keys minted ahead and of its own connection; the pool is the caller's to close. */
    @Override
    public void close() {
        mending.close();
        supply.close();
    }

    @Override
    public String toString() {
        return "KeyVault[" + serviceMacs.size() + " service keys in use]";
    }
}
