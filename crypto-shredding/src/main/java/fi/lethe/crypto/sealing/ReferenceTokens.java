// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto.sealing;

import fi.lethe.events.Bytes;
import fi.lethe.events.personal.KeyId;
import fi.lethe.events.personal.Token;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Business references as tokens: HMAC-SHA-256 over the kind (its length in one byte, then ASCII) and the reference in
 * UTF-8, under a key derived from the person's reference key.
 */
public final class ReferenceTokens {
    private static final String LABEL = "lethe token key v1";
    private static final String ALGORITHM = "HmacSHA256";

    private final Mac mac;

    private ReferenceTokens(Mac mac) {
        this.mac = mac;
    }

    /** Those of a person with this reference key of 32 bytes, which the caller keeps and wipes. */
    public static ReferenceTokens under(byte[] referenceKey, KeyId id) {
        var key = new Derivation(referenceKey, id).key(LABEL);
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return new ReferenceTokens(mac);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java lacks HMAC-SHA-256", e);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /**
     * The token of a reference of this kind; equal for references that differ in Unicode form, surrounding space or case
     * only.
     *
     * @throws IllegalArgumentException if nothing is left of the reference
     */
    public synchronized Token token(String kind, String reference) {
        var normal = normal(reference);
        if (normal.isEmpty()) {
            throw new IllegalArgumentException("a reference cannot be empty");
        }
        return new Token(Bytes.of(mac.doFinal(input(kind, normal))));
    }

    @Override
    public String toString() {
        return "ReferenceTokens[not shown]";
    }

    private static byte[] input(String kind, String reference) {
        var out = new ByteArrayOutputStream();
        out.write(kind.length());
        out.writeBytes(kind.getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(reference.getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    /** What is compared of a reference: of those that are the same it is equal. */
    public static String normal(String reference) {
        return Normalizer.normalize(reference, Normalizer.Form.NFC).strip().toUpperCase(Locale.ROOT);
    }
}
