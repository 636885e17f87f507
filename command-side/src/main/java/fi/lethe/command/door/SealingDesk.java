// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.door;

import fi.lethe.command.customer.RecordOrder;
import fi.lethe.command.customer.state.Customer;
import fi.lethe.crypto.Access;
import fi.lethe.crypto.KeyLease;
import fi.lethe.crypto.KeyVault;
import fi.lethe.crypto.Opened;
import fi.lethe.crypto.SealContext;
import fi.lethe.crypto.TokenKind;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.personal.DataUnit;
import fi.lethe.events.personal.KeyId;
import fi.lethe.events.personal.Money;
import fi.lethe.events.personal.PersonalValue;
import fi.lethe.events.personal.Sealed;
import fi.lethe.events.personal.Token;
import fi.lethe.events.personal.UnitKey;
import fi.lethe.ledger.LedgerStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Seals what one command says under the customer's own keys: the one that is live for a unit, or else a fresh one. Keys
 * are held until it is closed, which is before the command is sent.
 */
public final class SealingDesk implements AutoCloseable {

    /** Which command is being sealed, for whom, when, and what it may open. */
    record Stamp(CustomerId customer, UUID command, Instant at, Duration erasurePause, Access access) {}

    private final KeyVault vault;
    private final LedgerStore ledger;
    private final Customer customer;
    private final Stamp stamp;
    private final Map<DataUnit, UnitKey> fresh = new HashMap<>();
    private final KeyLease lease;

    SealingDesk(KeyVault vault, LedgerStore ledger, Customer customer, Stamp stamp, Set<DataUnit> units) {
        this.vault = vault;
        this.ledger = ledger;
        this.customer = customer;
        this.stamp = stamp;
        this.lease = vault.lease(keysFor(units));
    }

    private Collection<KeyId> keysFor(Set<DataUnit> units) {
        var keys = new ArrayList<KeyId>();
        for (var unit : units) {
            var live = customer.keys().idsOf(unit);
            keys.addAll(live.isEmpty() ? List.of(freshKey(unit).key()) : live);
        }
        return keys;
    }

    private UnitKey freshKey(DataUnit unit) {
        return fresh.computeIfAbsent(unit, vault::fresh);
    }

    /** The customer it is for. */
    public CustomerId customer() {
        return stamp.customer();
    }

    /** When the command was received. */
    public Instant at() {
        return stamp.at();
    }

    /** The register's own pause before the keys of a forgotten customer die. */
    public Duration erasurePause() {
        return stamp.erasurePause();
    }

    /** The key under which a unit is sealed now. */
    public KeyId keyOf(DataUnit unit) {
        return unitKey(unit).key();
    }

    private UnitKey unitKey(DataUnit unit) {
        return customer.keys().of(unit).orElseGet(() -> freshKey(unit));
    }

    /** Seals a value that will stand in the named field of the command's event. */
    public <T extends PersonalValue> Sealed<T> seal(DataUnit unit, T value, String field) {
        return lease.seal(unitKey(unit), value, new SealContext(stamp.customer().value(), field, stamp.command()));
    }

    /** The token of a business reference of this customer. */
    public Token token(TokenKind kind, String reference) {
        return lease.token(keyOf(DataUnit.REFERENCE), kind, reference);
    }

    /** What is known now of a unit that the newest entry with such a value states in the given field. */
    public <T extends PersonalValue> Optional<T> current(DataUnit unit, Class<T> type, String field) {
        var keys = customer.keys().idsOf(unit);
        if (keys.isEmpty()) {
            return Optional.empty();
        }
        return ledger.<T>latestSealed(keys).flatMap(found -> {
            var context = new SealContext(stamp.customer().value(), field, found.command());
            return switch (lease.open(found.sealed(), type, context, stamp.access())) {
                case Opened.Known<T>(var value) -> Optional.of(value);
                case Opened.Shredded<T> _, Opened.Withheld<T> _, Opened.NeverGiven<T> _ -> Optional.empty();
            };
        });
    }

    /** What is to be known of the invoice of this number, where a credit note of this total names it. */
    public RecordOrder.Credit credit(String invoice, Money total) {
        return InvoiceHistory.of(stamp.customer(), token(TokenKind.INVOICE, invoice), ledger)
                .credit(total, vault, stamp.access());
    }

    /** The keys that this command is the first to use. */
    List<UnitKey> freshKeys() {
        return List.copyOf(fresh.values());
    }

    @Override
    public void close() {
        lease.close();
    }
}
