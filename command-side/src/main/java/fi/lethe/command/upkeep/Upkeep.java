// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.upkeep;

import fi.lethe.access.account.Accounts;
import fi.lethe.crypto.KeyVault;
import fi.lethe.crypto.ServiceMac;
import fi.lethe.events.personal.KeyId;
import fi.lethe.ledger.LedgerStore;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns the key of the receipts each week, keeping the old one for two, and collects the data keys that were handed out
 * and never used. Several processes may do it at the same time.
 */
public final class Upkeep implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
    private static final Duration RECEIPT_KEY_TURNS = Duration.ofDays(7);
    private static final Duration RECEIPT_KEY_KEPT = Duration.ofDays(14);

    private final LedgerStore ledger;
    private final KeyVault vault;
    private final Accounts accounts;
    private final ServiceMac receipts;
    private final ScheduledExecutorService hourly = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("upkeep").factory());

    public Upkeep(LedgerStore ledger, KeyVault vault, Accounts accounts) {
        this.ledger = ledger;
        this.vault = vault;
        this.accounts = accounts;
        this.receipts = vault.serviceMac("receipts");
    }

    /** Begins, and goes on every hour. */
    public void start() {
        var _ = hourly.scheduleWithFixedDelay(this::attempt, 1, 60, TimeUnit.MINUTES);
    }

    private void attempt() {
        try {
            run();
        } catch (RuntimeException failed) {
            LOG.warn(
                    "Upkeep failed and will be tried in an hour: {}",
                    failed.getClass().getName());
        }
    }

    void run() {
        receipts.turn(RECEIPT_KEY_TURNS, RECEIPT_KEY_KEPT);
        int collected = vault.collectUnused(this::named);
        if (collected > 0) {
            LOG.info("Collected {} keys that were never used", collected);
        }
    }

    /** Which of these keys seal something: for a customer in the ledger, or for a staff member among the accounts. */
    private Set<KeyId> named(Collection<KeyId> keys) {
        var named = new HashSet<>(keys);
        ledger.unnamed(keys).forEach(named::remove);
        named.addAll(accounts.keysAmong(keys));
        return named;
    }

    @Override
    public void close() {
        hourly.shutdownNow();
    }
}
