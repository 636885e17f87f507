// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto.keyring;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.spec.PBEParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The master key in a PKCS #12 file, {@code keyring.p12}, with its password beside it in {@code keyring.password}; both
 * mode 0600 in a directory of mode 0700. {@code keytool} can inspect it.
 *
 * <p>What this protects: the vault's data, log and backups are worth nothing without this directory, so a stolen database,
 * disk image of the data or backup opens nothing. What it does not protect: whoever reads this directory as the user of
 * the process, or as root, has both files and so the master key; the password keeps the file useless only where it
 * travels without its neighbour. Back the two files up apart from the databases and from each other.
 */
public final class LocalKeyring implements KeyEncryption {
    private static final String FILE = "keyring.p12";
    private static final String ALIAS = "master-1";
    private static final String PROTECTION = "PBEWithHmacSHA256AndAES_256";
    private static final int ITERATIONS = 210_000;
    private static final int KEY_LENGTH = 32;

    private final KeyEncryption master;

    private LocalKeyring(KeyEncryption master) {
        this.master = master;
    }

    /** Whether this directory holds a keyring. */
    public static boolean existsIn(Path directory) {
        return Files.exists(directory.resolve(FILE));
    }

    /**
     * Makes a keyring with a fresh master key.
     *
     * @throws KeyringUnusable if there is one already, or it cannot be written
     */
    public static LocalKeyring create(Path directory) {
        var random = new SecureRandom();
        var key = new byte[KEY_LENGTH];
        random.nextBytes(key);
        try {
            if (existsIn(directory)) {
                throw new KeyringUnusable(directory.resolve(FILE) + " exists and is not replaced", null);
            }
            PrivateFiles.directory(directory);
            write(directory, key, random);
            return load(directory);
        } catch (IOException | GeneralSecurityException e) {
            throw new KeyringUnusable("cannot make a keyring in " + directory, e);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /**
     * Loads the keyring of this directory.
     *
     * @throws KeyringUnusable if it is missing, damaged, readable by others, or its password does not fit
     */
    public static LocalKeyring load(Path directory) {
        var file = directory.resolve(FILE);
        byte @Nullable [] key = null;
        try {
            PrivateFiles.check(file);
            var password = KeyringPassword.read(directory);
            try {
                var store = KeyStore.getInstance("PKCS12");
                store.load(new ByteArrayInputStream(Files.readAllBytes(file)), password);
                var entry = store.getKey(ALIAS, password);
                key = entry == null ? null : entry.getEncoded();
            } finally {
                Arrays.fill(password, '\0');
            }
            if (key == null) {
                throw new KeyringUnusable(file + " holds no key named " + ALIAS, null);
            }
            return new LocalKeyring(new AesKeyEncryption(key));
        } catch (IOException | GeneralSecurityException e) {
            throw new KeyringUnusable("cannot read the keyring " + file, e);
        } finally {
            if (key != null) {
                Arrays.fill(key, (byte) 0);
            }
        }
    }

    private static void write(Path directory, byte[] key, SecureRandom random)
            throws IOException, GeneralSecurityException {
        var password = KeyringPassword.readOrMake(directory, random);
        var salt = new byte[20];
        random.nextBytes(salt);
        var protection = new KeyStore.PasswordProtection(password, PROTECTION, new PBEParameterSpec(salt, ITERATIONS));
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, password);
            store.setEntry(ALIAS, new KeyStore.SecretKeyEntry(new SecretKeySpec(key, "AES")), protection);
            var out = new ByteArrayOutputStream();
            store.store(out, password);
            PrivateFiles.write(directory.resolve(FILE), out.toByteArray());
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    @Override
    public byte[] wrap(byte[] key, byte[] associatedData) {
        return master.wrap(key, associatedData);
    }

    @Override
    public byte[] unwrap(byte[] wrapped, byte[] associatedData) throws GeneralSecurityException {
        return master.unwrap(wrapped, associatedData);
    }

    @Override
    public String toString() {
        return "LocalKeyring[not shown]";
    }
}
