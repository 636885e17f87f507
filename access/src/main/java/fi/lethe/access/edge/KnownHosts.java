// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.edge;

import java.net.InetAddress;
import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The names that this installation answers to: whoever makes a browser ask under another name, by DNS for instance, shall
 * get nothing (RFC 9110, section 7.4).
 */
final class KnownHosts {
    private static final Pattern FORM = Pattern.compile("(\\[[0-9a-f:.]+]|[^:\\[\\]]+)(?::(\\d{1,5}))?");
    private static final int HTTP = 80;

    private final Set<String> configured = new HashSet<>();

    /** With the addresses that were configured. */
    KnownHosts(@Nullable URI... addresses) {
        for (var address : addresses) {
            if (address != null) {
                add(address);
            }
        }
    }

    /**
     * Whether the header {@code Host} names this installation: as configured, or as this machine with the port that was
     * connected to.
     *
     * @param local the address that was connected to
     */
    boolean know(@Nullable String header, String local, int port) {
        if (header == null) {
            return false;
        }
        var host = header.toLowerCase(Locale.ROOT);
        return configured.contains(host) || isThisMachine(host, local, port);
    }

    private void add(URI address) {
        var host = address.getHost().toLowerCase(Locale.ROOT);
        configured.add(host + ":" + PublicAddress.port(address));
        if (PublicAddress.port(address) == PublicAddress.defaultPort(address)) {
            configured.add(host);
        }
    }

    private static boolean isThisMachine(String host, String local, int port) {
        var parts = FORM.matcher(host);
        if (!parts.matches()) {
            return false;
        }
        var asked = parts.group(2) == null ? HTTP : Integer.parseInt(parts.group(2));
        return asked == port && (parts.group(1).equals("localhost") || isAddress(parts.group(1), local));
    }

    private static boolean isAddress(String name, String local) {
        try {
            var address = InetAddress.ofLiteral(name);
            return address.isLoopbackAddress() || address.equals(InetAddress.ofLiteral(local));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
