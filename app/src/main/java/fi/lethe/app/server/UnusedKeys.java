// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.server;

import fi.lethe.access.account.Accounts;
import fi.lethe.crypto.KeyVault;
import fi.lethe.events.personal.KeyId;
import fi.lethe.ledger.LedgerStore;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;

/** Collects, every hour, keys that were handed out and have been used neither by an entry nor by an account. */
final class UnusedKeys implements InitializingBean, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(UnusedKeys.class);

    private final KeyVault vault;
    private final LedgerStore ledger;
    private final Accounts accounts;
    private final ScheduledExecutorService schedule = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("unused-keys").factory());

    UnusedKeys(KeyVault vault, LedgerStore ledger, Accounts accounts) {
        this.vault = vault;
        this.ledger = ledger;
        this.accounts = accounts;
    }

    @Override
    public void afterPropertiesSet() {
        var _ = schedule.scheduleWithFixedDelay(this::collect, 1, 60, TimeUnit.MINUTES);
    }

    private void collect() {
        try {
            var collected = vault.collectUnused(this::used);
            LOG.info("{} unused keys collected", collected);
        } catch (RuntimeException e) {
            LOG.warn("Unused keys could not be collected now: {}", e.getClass().getName());
        }
    }

    private Set<KeyId> used(Collection<KeyId> keys) {
        var used = new HashSet<>(keys);
        used.removeAll(Set.copyOf(ledger.unnamed(List.copyOf(keys))));
        used.addAll(accounts.keysAmong(keys));
        return used;
    }

    @Override
    public void destroy() {
        schedule.shutdownNow();
    }
}
