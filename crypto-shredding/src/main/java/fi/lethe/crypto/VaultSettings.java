// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;

/**
 * What a vault is opened with.
 *
 * @param vault pooled connections to the vault's database
 * @param keysDirectory keyring and erasure journal; outside every data directory, shared by all nodes
 * @param origin of the ledger that this vault serves, a random id; checked against journal and vault
 * @param ledger that ledger, asked which keys are withheld
 */
public record VaultSettings(DataSource vault, Path keysDirectory, String origin, Clock clock, LedgerNews ledger) {}
