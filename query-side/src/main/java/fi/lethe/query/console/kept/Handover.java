// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.kept;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a form leaves to the page to which its answer leads, so that loading that page again sends nothing again. Its address has a random
 * id and nothing else. It stands on a {@link Shelf}, and is given only to the session of the account that left it.
 */
public final class Handover {
    private static final int MOST = 1000;
    private static final int MOST_OF_ONE = 50;
    private static final long MOST_BYTES = 4_000_000;

    private final Shelf shelf;

    /**
     * An empty one.
     *
     * @param what is handed over, in a word
     * @param time how long after it was left
     */
    public Handover(String what, Duration time, Clock clock) {
        shelf = new Shelf(what, time, MOST, MOST_OF_ONE, MOST_BYTES, clock);
    }

    /**
     * Under a new id.
     *
     * @param session the token of the session
     */
    public UUID leave(UUID account, String session, Map<String, String> what) {
        var told = what.entrySet().stream()
                .map(each -> coded(each.getKey()) + "=" + coded(each.getValue()))
                .collect(joining("&"));
        var plain = (coded(session) + "?" + told).getBytes(UTF_8);
        var id = UUID.randomUUID();
        shelf.put(account, id, plain);
        Arrays.fill(plain, (byte) 0);
        return id;
    }

    /** What this session left there; empty where it is another's, or no longer there. */
    public Optional<Map<String, String>> of(UUID account, String session, UUID id) {
        return shelf.of(account, id).flatMap(plain -> read(new String(plain, UTF_8), session));
    }

    private static Optional<Map<String, String>> read(String plain, String session) {
        var parts = plain.split("\\?", 2);
        if (!MessageDigest.isEqual(parts[0].getBytes(UTF_8), coded(session).getBytes(UTF_8))) {
            return Optional.empty();
        }
        var what = new LinkedHashMap<String, String>();
        for (var each : parts[1].split("&")) {
            var pair = each.split("=", 2);
            if (pair.length == 2) {
                what.put(URLDecoder.decode(pair[0], UTF_8), URLDecoder.decode(pair[1], UTF_8));
            }
        }
        return Optional.of(what);
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
