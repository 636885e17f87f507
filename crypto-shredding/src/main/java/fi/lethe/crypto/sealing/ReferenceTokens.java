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

    private ReferenceTokens() {}

    /**
     * The token of a reference of this kind; equal for references that differ in Unicode form, surrounding space or case
     * only.
     *
     * @throws IllegalArgumentException if nothing is left of the reference
     */
    public static Token token(byte[] referenceKey, KeyId id, String kind, String reference) {
        var normal = normal(reference);
        if (normal.isEmpty()) {
            throw new IllegalArgumentException("a reference cannot be empty");
        }
        var key = new Derivation(referenceKey, id).key(LABEL);
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return new Token(Bytes.of(mac.doFinal(input(kind, normal))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java lacks HMAC-SHA-256", e);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private static byte[] input(String kind, String reference) {
        var out = new ByteArrayOutputStream();
        out.write(kind.length());
        out.writeBytes(kind.getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(reference.getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private static String normal(String reference) {
        return Normalizer.normalize(reference, Normalizer.Form.NFC).strip().toUpperCase(Locale.ROOT);
    }
}
