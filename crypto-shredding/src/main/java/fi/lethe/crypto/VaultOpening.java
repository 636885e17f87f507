// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

import fi.lethe.crypto.journal.ErasureJournal;
import fi.lethe.crypto.keyring.LocalKeyring;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The way into service: keyring, journal and vault are made together where the vault was never used, and must fit each
 * other where it was. What is missing beside a used vault is refused, never made anew.
 */
record VaultOpening(VaultDatabase database, Epochs epochs, ErasureJournal journal) {
    private static final Logger LOG = LoggerFactory.getLogger(VaultOpening.class);
    private static final Duration LIMIT = Duration.ofSeconds(30);

    static VaultOpening open(VaultSettings settings) {
        var database = new VaultDatabase(settings.vault());
        return database.inTransaction(LIMIT, jdbc -> {
            WritersLock.take(jdbc);
            boolean unused = VaultMark.isUnused(jdbc);
            var opening = unused ? begin(database, jdbc, settings) : resume(database, jdbc, settings);
            opening.epochs().active(jdbc);
            return opening;
        });
    }

    private static VaultOpening begin(VaultDatabase database, JdbcClient jdbc, VaultSettings settings) {
        var directory = settings.keysDirectory();
        var keyring = LocalKeyring.existsIn(directory) ? LocalKeyring.load(directory) : LocalKeyring.create(directory);
        var journal = ErasureJournal.existsIn(directory)
                ? ErasureJournal.open(directory, settings.origin())
                : ErasureJournal.create(directory, settings.origin());
        var epochs = new Epochs(database, keyring);
        epochs.begin(jdbc, settings.clock().instant());
        VaultMark.begin(jdbc, settings.origin());
        LOG.info("a new vault begins for the ledger {}", settings.origin());
        return new VaultOpening(database, epochs, journal);
    }

    private static VaultOpening resume(VaultDatabase database, JdbcClient jdbc, VaultSettings settings) {
        VaultMark.refuseOtherOrigin(jdbc, settings.origin());
        var directory = settings.keysDirectory();
        return new VaultOpening(
                database,
                new Epochs(database, LocalKeyring.load(directory)),
                ErasureJournal.open(directory, settings.origin()));
    }
}
