// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.axon;

import fi.lethe.crypto.KeyVault;
import fi.lethe.ledger.LedgerEventStore;
import fi.lethe.ledger.LedgerStore;
import fi.lethe.ledger.SnapshotType;
import java.time.Clock;
import javax.sql.DataSource;

/**
 * What the command side stands on.
 *
 * @param events over the same ledger, with the snapshots of streams
 * @param database the schema {@code command}
 */
public record Foundations(
        LedgerStore ledger, LedgerEventStore events, KeyVault vault, DataSource database, Clock clock) {

    /** The foundations over a ledger, with an event store that keeps these snapshots. */
    public static Foundations over(
            LedgerStore ledger, KeyVault vault, DataSource database, Clock clock, SnapshotType... snapshots) {
        return new Foundations(ledger, LedgerEventStore.over(ledger, snapshots), vault, database, clock);
    }
}
