// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

import fi.lethe.crypto.sealing.ReferenceTokens;
import fi.lethe.crypto.sealing.SealingKey;
import fi.lethe.events.personal.KeyId;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys of one lease: wrapped until first used, so that a withheld key is never unwrapped for a reader who may not have
 * it; the unwrapped bytes live only while something is derived from them.
 */
final class LeasedKeys {
    private static final Logger LOG = LoggerFactory.getLogger(LeasedKeys.class);

    private final Set<KeyId> asked;
    private final Map<KeyId, StoredKey> stored;
    private final Epochs epochs;
    private final Map<KeyId, SealingKey> derived = new HashMap<>();
    private final Map<KeyId, ReferenceTokens> tokens = new HashMap<>();

    LeasedKeys(Set<KeyId> asked, Map<KeyId, StoredKey> stored, Epochs epochs) {
        this.asked = asked;
        this.stored = new HashMap<>(stored);
        this.epochs = epochs;
    }

    Set<KeyId> ids() {
        return new HashSet<>(asked);
    }

    StoredKey find(KeyId key) {
        var found = stored.get(key);
        if (found == null && !asked.contains(key)) {
            throw new IllegalArgumentException("key " + key + " is not part of this lease");
        }
        if (found == null) {
            LOG.error(
                    "ALARM key {} is lost: the vault does not have it, and no line of the erasure journal has destroyed it",
                    key);
            throw new KeyLost(key);
        }
        return found;
    }

    SealingKey sealing(KeyId key, StoredKey.Present present) {
        var known = derived.get(key);
        if (known != null) {
            return known;
        }
        var made = with(key, present, bytes -> SealingKey.derive(bytes, key));
        derived.put(key, made);
        return made;
    }

    ReferenceTokens tokens(KeyId key, StoredKey.Present present) {
        var known = tokens.get(key);
        if (known != null) {
            return known;
        }
        var made = with(key, present, bytes -> ReferenceTokens.under(bytes, key));
        tokens.put(key, made);
        return made;
    }

    /** What is derived from the key's bytes, which are wiped then. */
    private <R> R with(KeyId key, StoredKey.Present present, Function<byte[], R> derivation) {
        byte[] bytes;
        try {
            bytes = epochs.key(present.epoch())
                    .unwrap(present.wrapped().toArray(), WrapContext.dataKey(key, present.epoch()));
        } catch (GeneralSecurityException _) {
            throw tampered(key, "the vault's row of the key itself");
        }
        try {
            return derivation.apply(bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    SealedValueTampered tampered(KeyId key, String what) {
        LOG.error("ALARM tampering: {} does not fit; key {}", what, key);
        return new SealedValueTampered(key, what);
    }

    void close() {
        stored.clear();
        derived.clear();
        tokens.clear();
    }
}
