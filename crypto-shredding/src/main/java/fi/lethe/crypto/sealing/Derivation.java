// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto.sealing;

import fi.lethe.events.personal.KeyId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/** HKDF-SHA-256 (RFC 5869) without salt, extracted once: a label and the key's id tell the derived keys apart. */
final class Derivation {
    private static final int LENGTH = 32;

    private final KDF hkdf;
    private final SecretKey extracted;
    private final KeyId id;

    Derivation(byte[] dataKey, KeyId id) {
        if (dataKey.length != LENGTH) {
            throw new IllegalArgumentException("a data key has 32 bytes");
        }
        try {
            this.hkdf = KDF.getInstance("HKDF-SHA256");
            this.extracted = hkdf.deriveKey(
                    "HKDF-PRK", HKDFParameterSpec.ofExtract().addIKM(dataKey).extractOnly());
        } catch (GeneralSecurityException e) {
            throw withoutHkdf(e);
        }
        this.id = id;
    }

    /** 32 bytes for this label; info is the label in ASCII, one zero byte, the 16 bytes of the key's id. */
    byte[] key(String label) {
        var ascii = label.getBytes(StandardCharsets.US_ASCII);
        var info = ByteBuffer.allocate(ascii.length + 1 + 2 * Long.BYTES)
                .put(ascii)
                .put((byte) 0)
                .putLong(id.value().getMostSignificantBits())
                .putLong(id.value().getLeastSignificantBits())
                .array();
        try {
            return hkdf.deriveData(HKDFParameterSpec.expandOnly(extracted, info, LENGTH));
        } catch (GeneralSecurityException e) {
            throw withoutHkdf(e);
        }
    }

    private static IllegalStateException withoutHkdf(GeneralSecurityException e) {
        return new IllegalStateException("this Java lacks HKDF-SHA256", e);
    }
}
