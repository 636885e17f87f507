// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.account;

import fi.lethe.access.problems.HttpProblems;
import fi.lethe.access.problems.TypedRefusal;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Passwords as Argon2id with OWASP's least parameters (19 MiB, two passes, one lane). Two are hashed at a time, so that
 * signing in never takes all the memory or processors, and who asks much holds up nobody else.
 */
final class Passwords {
    private static final String ALGORITHM = "argon2id";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;
    private static final int AT_A_TIME = 2;
    private static final int RETRY_SECONDS = 5;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    /** The lane of those who set a password: they have shown that they may. */
    private static final String SETTING = "setting";

    private final PasswordEncoder encoder = new DelegatingPasswordEncoder(
            ALGORITHM, Map.of(ALGORITHM, new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, PASSES)));
    private final Turns turns = new Turns(AT_A_TIME);
    private final String hashOfNobody = encode(UUID.randomUUID().toString());
    private final Duration longestWait;

    Passwords() {
        this(LONGEST_WAIT);
    }

    Passwords(Duration longestWait) {
        this.longestWait = longestWait;
    }

    /** The hash to store, with its salt and parameters. */
    String hash(String password) {
        return inTurn(SETTING, () -> encode(password));
    }

    /** Whether the password fits; where there is no hash the answer is no, after the same work. To be asked in turn. */
    boolean matches(String password, @Nullable String hash) {
        var fits = encoder.matches(normal(password), hash == null ? hashOfNobody : hash);
        return fits && hash != null;
    }

    /**
     * Does this as one of two at a time.
     *
     * @param lane in which it waits; lanes take turns
     * @throws TypedRefusal {@code unavailable} after ten seconds of waiting
     */
    <T> T inTurn(Object lane, Supplier<T> work) {
        if (!turns.take(lane, longestWait)) {
            throw TypedRefusal.forNow(HttpProblems.UNAVAILABLE, RETRY_SECONDS);
        }
        try {
            return work.get();
        } finally {
            turns.giveBack();
        }
    }

    private String encode(String password) {
        var hash = encoder.encode(normal(password));
        if (hash == null) {
            throw new IllegalStateException("no hash of a password");
        }
        return hash;
    }

    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }
}
