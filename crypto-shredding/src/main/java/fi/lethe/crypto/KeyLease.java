// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

import fi.lethe.crypto.sealing.AssociatedData;
import fi.lethe.crypto.sealing.SealingKey;
import fi.lethe.crypto.sealing.ValueForm;
import fi.lethe.crypto.sealing.ValueRevisions;
import fi.lethe.events.Bytes;
import fi.lethe.events.personal.KeyId;
import fi.lethe.events.personal.PersonalValue;
import fi.lethe.events.personal.Sealed;
import fi.lethe.events.personal.Token;
import fi.lethe.events.personal.UnitKey;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one unit of work, as they stood when it was asked for them.
 *
 * <p>Ends by {@link #close} or five seconds after it was asked for, whichever comes first; then every use is refused with
 * an {@link IllegalStateException}. What a lease does not promise: that the JDK's ciphers leave no copy of a derived key
 * in memory until the next garbage collection.
 *
 * <p>Every use of a key that the vault does not know throws {@link KeyLost}; a key that was not asked for is an
 * {@link IllegalArgumentException}.
 */
public final class KeyLease implements AutoCloseable {
    private static final ValueForm VALUES = new ValueForm(ValueRevisions.CURRENT);

    private final LeasedKeys keys;
    private final LeaseTerm term;
    private final Consumer<Set<KeyId>> onClose;
    private boolean closed;

    KeyLease(LeasedKeys keys, LeaseTerm term, Consumer<Set<KeyId>> onClose) {
        this.keys = keys;
        this.term = term;
        this.onClose = onClose;
    }

    /**
     * Seals a value under this key, bound to this context; under a restricted one too, for a restriction leaves storing
     * open (GDPR Art. 18(2)).
     *
     * @throws KeyNotUsable if the key is withheld because erasure is ordered, or shredded
     */
    public synchronized <T extends PersonalValue> Sealed<T> seal(UnitKey key, T value, SealContext context) {
        var sealing = keys.sealing(key.key(), usable(key.key(), Access.UNDER_EXCEPTION));
        var plaintext = VALUES.write(value);
        try {
            var ciphertext = sealing.seal(plaintext, associatedData(key, context, value.getClass()));
            return new Sealed<>(
                    key.key(),
                    key.unit(),
                    sealing.commitment(),
                    sha256(ciphertext),
                    ciphertext.length,
                    Bytes.of(ciphertext));
        } finally {
            Arrays.fill(plaintext, (byte) 0);
        }
    }

    /**
     * Opens a sealed value for a reader with this access; null is {@link Opened.NeverGiven}.
     *
     * @throws SealedValueTampered if hash, commitment or tag do not fit, or it was sealed for another context or type
     * @throws CiphertextMissing if the key would open it, but its bytes are not there
     */
    public synchronized <T extends PersonalValue> Opened<T> open(
            @Nullable Sealed<T> value, Class<T> type, SealContext context, Access access) {
        refuseIfOver();
        if (value == null) {
            return new Opened.NeverGiven<>();
        }
        return switch (keys.find(value.key())) {
            case StoredKey.Gone(var since) -> new Opened.Shredded<>(since);
            case StoredKey.Present present
            when access.opens(present.grounds()) ->
                new Opened.Known<>(read(value, type, context, keys.sealing(value.key(), present)));
            case StoredKey.Present(var _, var _, var grounds) -> new Opened.Withheld<>(grounds);
        };
    }

    /**
     * The token of a business reference, equal for references that differ in Unicode form (NFC), surrounding space or case
     * only.
     *
     * @throws KeyNotUsable if the reference key is withheld or shredded
     */
    public synchronized Token token(KeyId reference, TokenKind kind, String text) {
        return keys.tokens(reference, usable(reference, Access.ORDINARY)).token(kind.code(), text);
    }

    /** How a key stood when this lease was asked for. */
    public synchronized KeyState state(KeyId key) {
        refuseIfOver();
        return state(keys.find(key));
    }

    /** Ends the lease; may be called again. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            onClose.accept(keys.ids());
            keys.close();
        }
    }

    @Override
    public synchronized String toString() {
        return "KeyLease[" + keys.ids().size() + " keys" + (closed ? ", closed]" : "]");
    }

    private StoredKey.Present usable(KeyId key, Access access) {
        refuseIfOver();
        var stored = keys.find(key);
        if (stored instanceof StoredKey.Present present && access.opens(present.grounds())) {
            return present;
        }
        throw new KeyNotUsable(key, state(stored));
    }

    private static KeyState state(StoredKey stored) {
        return switch (stored) {
            case StoredKey.Gone(var since) -> new KeyState.Shredded(since);
            case StoredKey.Present(var _, var _, var grounds) ->
                grounds.isEmpty() ? new KeyState.Live() : new KeyState.Withheld(grounds);
        };
    }

    private <T extends PersonalValue> T read(Sealed<T> value, Class<T> type, SealContext context, SealingKey key) {
        if (value.ciphertext() == null) {
            throw new CiphertextMissing(value.key());
        }
        var ciphertext = value.ciphertext().toArray();
        if (ciphertext.length != value.length() || !sha256(ciphertext).equals(value.sha256())) {
            throw keys.tampered(value.key(), "the hash of the ciphertext");
        }
        if (!key.commitment().equals(value.commitment())) {
            throw keys.tampered(value.key(), "the key commitment");
        }
        byte[] plaintext;
        try {
            plaintext = key.open(ciphertext, associatedData(value.unitKey(), context, type));
        } catch (GeneralSecurityException _) {
            throw keys.tampered(value.key(), "the tag");
        }
        try {
            return VALUES.read(plaintext, type);
        } finally {
            Arrays.fill(plaintext, (byte) 0);
        }
    }

    private static byte[] associatedData(UnitKey key, SealContext context, Class<? extends PersonalValue> type) {
        return new AssociatedData(key, context.subject(), context.field(), type, context.command()).bytes();
    }

    private static Bytes sha256(byte[] bytes) {
        try {
            return Bytes.of(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java lacks SHA-256", e);
        }
    }

    private void refuseIfOver() {
        if (closed) {
            throw new IllegalStateException("this lease of keys is closed");
        }
        term.refuseIfOver();
    }
}
