// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

import fi.lethe.crypto.keyring.KeyEncryption;
import fi.lethe.events.personal.KeyId;
import java.security.GeneralSecurityException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Comes to keys without asking erasure journal and ledger. */
public final class ReaderPastTheGate {
    private ReaderPastTheGate() {}

    static KnownKeys fromTheSupply(KeySupply supply, KeyId key) {
        return supply.find(List.of(key));
    }

    static KeyTable.Found fromTheQuery(KeyQuery query, KeyId key) {
        return query.load(Set.of(key));
    }

    static KeyTable.Found fromTheTable(PreparedStatement statement, KeyId key) throws SQLException {
        return KeyTable.load(statement, List.of(key));
    }

    static LeasedKeys lent(KeyId key, StoredKey stored, Epochs epochs) {
        return new LeasedKeys(Set.of(key), Map.of(key, stored), epochs);
    }

    static byte[] unwrapped(KeyEncryption epoch, byte[] row, byte[] context) throws GeneralSecurityException {
        return epoch.unwrap(row, context);
    }
}
