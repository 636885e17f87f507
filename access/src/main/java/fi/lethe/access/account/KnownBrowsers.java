// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.account;

import fi.lethe.crypto.Mac;
import fi.lethe.crypto.MacKeyGone;
import fi.lethe.crypto.ServiceMac;
import fi.lethe.events.Bytes;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Browsers in which somebody has signed in before: each keeps a mark for each of the latest logins, which only this
 * installation can make, and which does not tell whose it is. A mark opens nothing; it only spares its owner the waits
 * that others cause.
 */
public final class KnownBrowsers {
    /** For how long a browser is known. */
    public static final Duration VALID = Duration.ofDays(180);

    private static final int LOGINS = 8;
    private static final int NONCE_BYTES = 12;
    private static final int MAC_BYTES = 32;
    private static final int BYTES = Integer.BYTES + Long.BYTES + NONCE_BYTES + MAC_BYTES;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ServiceMac mac;
    private final Clock clock;

    KnownBrowsers(ServiceMac mac, Clock clock) {
        this.mac = mac;
        this.clock = clock;
    }

    /** The mark in these for a login, as something to count by; empty where the browser is not known for it. */
    Optional<Bytes> find(@Nullable String marks, String login) {
        return split(marks)
                .map(KnownBrowsers::bytes)
                .flatMap(Optional::stream)
                .filter(mark -> isOf(mark, login))
                .map(Bytes::of)
                .findFirst();
    }

    /** These marks and a new one for this login, which it had none for or an older one. */
    public String with(@Nullable String marks, String login) {
        var others = split(marks)
                .filter(mark -> bytes(mark).filter(known -> !isOf(known, login)).isPresent());
        return Stream.concat(Stream.of(mark(login)), others.limit(LOGINS - 1L)).collect(Collectors.joining("."));
    }

    private String mark(String login) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        var until = clock.instant().plus(VALID).getEpochSecond();
        var code = mac.compute(said(until, nonce, login));
        var mark = ByteBuffer.allocate(BYTES)
                .putInt(code.generation())
                .putLong(until)
                .put(nonce)
                .put(code.value().toArray());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mark.array());
    }

    private boolean isOf(byte[] mark, String login) {
        var read = ByteBuffer.wrap(mark);
        var generation = read.getInt();
        var until = read.getLong();
        var nonce = new byte[NONCE_BYTES];
        read.get(nonce);
        var code = new byte[MAC_BYTES];
        read.get(code);
        try {
            return Instant.ofEpochSecond(until).isAfter(clock.instant())
                    && mac.verify(said(until, nonce, login), new Mac(generation, Bytes.of(code)));
        } catch (MacKeyGone | DateTimeException _) {
            return false;
        }
    }

    private static byte[] said(long until, byte[] nonce, String login) {
        var name = LoginMacs.normal(login);
        return ByteBuffer.allocate(Long.BYTES + NONCE_BYTES + name.length)
                .putLong(until)
                .put(nonce)
                .put(name)
                .array();
    }

    private static Stream<String> split(@Nullable String marks) {
        return marks == null
                ? Stream.empty()
                : Arrays.stream(marks.split("\\.", LOGINS + 1)).limit(LOGINS);
    }

    private static Optional<byte[]> bytes(String mark) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(mark)).filter(bytes -> bytes.length == BYTES);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
