// SPDX-License-Identifier: Apache-2.0
package fi.lethe.installation.settings;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How people reach the web server.
 *
 * @param url scheme, host and perhaps port under which they do; null where nobody but this machine does
 * @param trustedProxies addresses and networks (CIDR) whose word about a caller's address is believed
 * @param sessionIdle after how long without use a session at the pages ends
 */
public record Edge(@Nullable URI url, List<String> trustedProxies, Duration sessionIdle) {
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(8);

    public Edge {
        trustedProxies = List.copyOf(trustedProxies);
    }

    static Edge of(Choices choices) {
        return new Edge(
                choices.first(Setting.PUBLIC_URL).map(Edge::url).orElse(null),
                choices.first(Setting.TRUSTED_PROXIES).map(Edge::networks).orElse(List.of()),
                idle(choices.first(Setting.SESSION_IDLE).orElse(new Given("LETHE_SESSION_IDLE", "PT30M"))));
    }

    /** Empty: nobody but this machine reaches it. */
    public Optional<URI> publicUrl() {
        return Optional.ofNullable(url);
    }

    /** Where people go: as the operator says, else where the server itself listens. */
    public URI addressOr(URI own) {
        return publicUrl().orElse(own);
    }

    private static URI url(Given given) {
        try {
            var url = URI.create(given.value());
            if (("http".equals(url.getScheme()) || "https".equals(url.getScheme()))
                    && url.getHost() != null
                    && url.getUserInfo() == null
                    && (url.getRawPath().isEmpty() || url.getRawPath().equals("/"))
                    && url.getRawQuery() == null
                    && url.getRawFragment() == null) {
                return url;
            }
        } catch (IllegalArgumentException _) {
            // Refused below, like an address of another kind.
        }
        throw new SettingRefused(
                given.name(), "give scheme and host under which people reach Lethe, such as https://lethe.example");
    }

    private static Duration idle(Given given) {
        try {
            var idle = Duration.parse(given.value());
            if (idle.compareTo(SHORTEST) >= 0 && idle.compareTo(LONGEST) <= 0) {
                return idle;
            }
        } catch (DateTimeParseException _) {
            // Refused below, like a time out of range.
        }
        throw new SettingRefused(given.name(), "give one minute to eight hours, such as PT30M");
    }

    private static List<String> networks(Given given) {
        var networks = Arrays.stream(given.value().split(","))
                .map(String::strip)
                .filter(network -> !network.isEmpty())
                .toList();
        if (networks.isEmpty() || !networks.stream().allMatch(Edge::isNetwork)) {
            throw new SettingRefused(
                    given.name(),
                    "give the proxies' addresses or networks, separated by commas, such as 127.0.0.1, 10.0.0.0/8");
        }
        return networks;
    }

    /** An address with or without the length of its network; a network of everybody would let each caller choose an address. */
    private static boolean isNetwork(String text) {
        var slash = text.indexOf('/');
        try {
            var address = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
            var bits = address.getAddress().length * Byte.SIZE;
            var length = slash < 0 ? bits : Integer.parseInt(text.substring(slash + 1));
            return length > 0 && length <= bits;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
