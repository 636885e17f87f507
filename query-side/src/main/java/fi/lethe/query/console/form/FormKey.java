// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.form;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The idempotency key that a form carries, so that one that is sent twice is one command. Its code binds it to the session, to the command
 * and to the subject: nobody can put a key of their own into somebody's form, nor use a key for another command.
 */
record FormKey(UUID key, String code) {
    private static final String ALGORITHM = "HmacSHA256";

    /** A new one. */
    static FormKey fresh(String session, String command, @Nullable UUID subject) {
        var key = UuidCreator.getTimeOrderedEpoch();
        return new FormKey(key, code(key, session, command, subject));
    }

    /** The one that a form sent; empty where it was not made for this session, command and subject. */
    static Optional<FormKey> read(String sent, String session, String command, @Nullable UUID subject) {
        var parts = sent.split("\\.", 2);
        try {
            var key = UUID.fromString(parts[0]);
            var code = code(key, session, command, subject);
            return parts.length == 2 && MessageDigest.isEqual(bytes(code), bytes(parts[1]))
                    ? Optional.of(new FormKey(key, code))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** As the form carries it. */
    String text() {
        return key + "." + code;
    }

    private static String code(UUID key, String session, String command, @Nullable UUID subject) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(bytes("key of a form of " + session), ALGORITHM));
            var about = mac.doFinal(bytes(key + " " + command + " " + subject));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(about);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java lacks " + ALGORITHM, e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
