// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.signin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import fi.lethe.query.console.kept.Shelf;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * What was typed into forms of sessions that had ended. It is sealed (AES-256-GCM) under a key that is in the memory of this process only,
 * bound to the account and to a random id. It is kept for a quarter of an hour, and never written anywhere. May be used from any thread.
 *
 * <p>A request larger than {@link #LARGEST} is not kept. All together take eight megabytes at most, and are a thousand at most; the oldest
 * go first. A restart loses all of them.
 */
public final class KeptForms {
    static final Duration KEPT = Duration.ofMinutes(15);
    static final int LARGEST = 100_000;
    private static final int MOST = 1000;
    private static final long MOST_BYTES = 8_000_000;
    private static final Set<String> CONTROL = Set.of("_csrf", "key", "step");

    private final Shelf shelf;

    /** A form that is given back; never prints what was typed. */
    public record Kept(String path, MultiValueMap<String, String> fields) {
        @Override
        public String toString() {
            return "Kept[not shown]";
        }
    }

    KeptForms(Clock clock) {
        shelf = new Shelf("form", KEPT, MOST, MOST, MOST_BYTES, clock);
    }

    /** Under a new id; empty where it is too large. */
    Optional<UUID> keep(UUID account, String path, Map<String, String[]> fields) {
        var typed = fields.entrySet().stream()
                .filter(field -> !CONTROL.contains(field.getKey()))
                .flatMap(field -> Stream.of(field.getValue()).map(value -> coded(field.getKey(), value)))
                .collect(joining("&"));
        var plain = (path + "?" + typed).getBytes(UTF_8);
        if (plain.length > LARGEST) {
            return Optional.empty();
        }
        var id = UUID.randomUUID();
        shelf.put(account, id, plain);
        Arrays.fill(plain, (byte) 0);
        return Optional.of(id);
    }

    private static String coded(String name, String value) {
        return URLEncoder.encode(name, UTF_8) + "=" + URLEncoder.encode(value, UTF_8);
    }

    /** What this account typed, under this id; empty where it is another's, or too old. */
    public Optional<Kept> of(UUID account, UUID id) {
        return shelf.of(account, id).map(plain -> read(new String(plain, UTF_8)));
    }

    long size() {
        return shelf.size();
    }

    long bytes() {
        return shelf.bytes();
    }

    private static Kept read(String plain) {
        var parts = plain.split("\\?", 2);
        var fields = new LinkedMultiValueMap<String, String>();
        for (var field : parts[1].split("&")) {
            var pair = field.split("=", 2);
            if (pair.length == 2) {
                fields.add(URLDecoder.decode(pair[0], UTF_8), URLDecoder.decode(pair[1], UTF_8));
            }
        }
        return new Kept(parts[0], fields);
    }
}
