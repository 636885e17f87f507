// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search.index;

import fi.lethe.crypto.Access;
import fi.lethe.crypto.CiphertextMissing;
import fi.lethe.crypto.KeyLease;
import fi.lethe.crypto.KeyLost;
import fi.lethe.crypto.KeyState;
import fi.lethe.crypto.KeyVault;
import fi.lethe.crypto.LeaseExpired;
import fi.lethe.crypto.Opened;
import fi.lethe.crypto.SealedValueTampered;
import fi.lethe.events.personal.KeyId;
import fi.lethe.events.personal.PersonalValue;
import fi.lethe.query.customer.values.NewValue;
import fi.lethe.query.customer.values.StoredValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens values with leases of their keys and makes codes of them, for one thread. Nothing readable outlives the call. Of what is
 * withheld, by the vault or by an entry that the vault may not have heard of yet, whole values are coded only.
 */
final class Opening {
    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);
    private static final int AT_ONCE = 2_000; // far less than what a lease's five seconds suffice for

    private final KeyVault vault;
    private final ValueCoding coding;
    private final Predicate<KeyId> toldWithheld;

    /**
     * What came of values.
     *
     * @param withheld keys of values that are withheld, and whose they are
     * @param withheldOpened how many values these were
     */
    record OpenedCodes(List<ValueCodes> values, Map<KeyId, UUID> withheld, int withheldOpened) {}

    Opening(KeyVault vault, ValueCoding coding, Predicate<KeyId> toldWithheld) {
        this.vault = vault;
        this.coding = coding;
        this.toldWithheld = toldWithheld;
    }

    OpenedCodes open(Collection<SealedAt> values) {
        var opened = new OpenedCodes(new ArrayList<>(), new HashMap<>(), 0);
        for (var some : values.stream().gather(Gatherers.windowFixed(AT_ONCE)).toList()) {
            opened = again(some, opened);
        }
        return opened;
    }

    /** A machine that stood still for seconds gets new leases. */
    private OpenedCodes again(List<SealedAt> some, OpenedCodes before) {
        var keys = some.stream().map(SealedAt::key).collect(Collectors.toSet());
        while (true) {
            try (var lease = vault.lease(keys)) {
                return open(some, lease, before);
            } catch (LeaseExpired e) {
                LOG.debug("Values are opened with another lease", e);
            }
        }
    }

    private OpenedCodes open(List<SealedAt> some, KeyLease lease, OpenedCodes before) {
        var values = new ArrayList<ValueCodes>(some.size());
        var withheld = new HashMap<KeyId, UUID>();
        for (var value : some) {
            try {
                boolean hidden =
                        toldWithheld.test(value.key()) || lease.state(value.key()) instanceof KeyState.Withheld;
                if (hidden) {
                    withheld.put(value.key(), value.slot().customer());
                }
                codes(value, hidden, lease).ifPresent(values::add);
            } catch (KeyLost | SealedValueTampered | CiphertextMissing e) {
                LOG.error("ALARM a value is not searchable: {}", e.getMessage());
            } catch (RuntimeException | StackOverflowError e) {
                if (e instanceof LeaseExpired || Outage.is(e)) {
                    throw e;
                }
                LOG.error(
                        "ALARM a value of customer {} is not searchable: {}",
                        value.slot().customer(),
                        e.getClass().getName());
            }
        }
        before.values().addAll(values);
        before.withheld().putAll(withheld);
        var opened = values.stream().filter(ValueCodes::withheld).count();
        return new OpenedCodes(before.values(), before.withheld(), before.withheldOpened() + (int) opened);
    }

    /** None of what is shredded; what is withheld stays closed where nothing whole could be kept of it. */
    private Optional<ValueCodes> codes(SealedAt value, boolean hidden, KeyLease lease) {
        var slot = value.slot();
        if (hidden && !WholeValue.isOf(slot.kind())) {
            return Optional.empty();
        }
        return value.kept().open(slot.customer(), lease, Access.INDEXING)
                        instanceof Opened.Known<? extends PersonalValue>(var readable)
                ? Optional.of(
                        hidden
                                ? coding.withheld(slot, value.replaces(), readable)
                                : coding.readable(slot, value.replaces(), readable))
                : Optional.empty();
    }

    /** Those of these keys that open to everybody again. */
    List<KeyId> live(Collection<KeyId> keys) {
        try (var lease = vault.lease(keys)) {
            return keys.stream()
                    .filter(key -> !toldWithheld.test(key) && isOpen(lease, key))
                    .toList();
        }
    }

    /** A destroyed one is no longer waited for either. */
    private static boolean isOpen(KeyLease lease, KeyId key) {
        try {
            return !(lease.state(key) instanceof KeyState.Withheld);
        } catch (KeyLost _) {
            return false; // the vault has raised the alarm
        }
    }

    /** A sealed value and its place. */
    record SealedAt(NewValue.Slot slot, StoredValue.Kept kept, boolean replaces) {
        KeyId key() {
            return kept.sealed().key();
        }
    }
}
