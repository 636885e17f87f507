// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.token;

import fi.lethe.events.Bytes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** SHA-256 of a {@link RandomToken}: enough to know it again, useless to whoever reads it. */
public record TokenHash(Bytes sha256) {
    private static final String SCHEME = "Bearer ";
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    static TokenHash of(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
            return new TokenHash(Bytes.of(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java lacks SHA-256", e);
        }
    }

    /** Of the token in a header for bearer tokens (RFC 6750, section 2.1); empty where it cannot be one of ours. */
    static Optional<TokenHash> ofBearer(@Nullable String header) {
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        return ofText(header.substring(SCHEME.length()).strip());
    }

    /** Of a token as somebody claims it; empty where it cannot be one of ours. */
    public static Optional<TokenHash> ofText(String token) {
        return FORM.matcher(token).matches() ? Optional.of(of(token)) : Optional.empty();
    }
}
