// SPDX-License-Identifier: Apache-2.0
package fi.lethe.installation.server;

import fi.lethe.crypto.KeyVault;
import fi.lethe.crypto.VaultSettings;
import fi.lethe.installation.keys.NewsInLedger;
import fi.lethe.ledger.EventTypes;
import fi.lethe.ledger.LedgerSettings;
import fi.lethe.ledger.LedgerStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;

/** How ledger and vault are opened together: neither serves without fitting the other. */
public final class Foundation {
    private static final Duration APPEND_DEADLINE = Duration.ofSeconds(10);

    private Foundation() {}

    /**
     * Opens the ledger.
     *
     * @param appends one connection at a time, as a role that may append
     * @param reads may be a pool
     */
    public static LedgerStore ledger(DataSource appends, DataSource reads, Clock clock) {
        return LedgerStore.open(new LedgerSettings(appends, reads, clock, APPEND_DEADLINE, EventTypes.all()));
    }

    /**
     * Opens the vault, and makes keyring and erasure journal where it was never used; refuses to serve where the journal
     * ends before the ledger's last destruction.
     */
    public static KeyVault vault(DataSource database, LedgerStore ledger, Path keys, Clock clock) {
        var opened = KeyVault.open(new VaultSettings(database, keys, ledger.origin(), clock, new NewsInLedger(ledger)));
        try {
            opened.checkAgainstLedger(ledger.lastJournalSequence());
            return opened;
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
    }
}
