// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.edge;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where people reach this installation, as its operator says. Links and redirects are made from it, and never from what a
 * request claims its host to be; it alone decides whether cookies are for TLS only.
 *
 * @param url scheme, host and perhaps port; null where nobody but this machine reaches it
 */
public record PublicAddress(@Nullable URI url) {
    /** Whether people come by TLS. */
    public boolean isSecure() {
        return url != null && "https".equals(url.getScheme());
    }

    /** A link that works from outside, or the path alone where no public address is known. */
    public String link(String path) {
        return url == null ? path : url.resolve(path).toString();
    }

    /** Where people go: the public address, else the one given. */
    public URI or(URI own) {
        return url == null ? own : url;
    }

    static int port(URI url) {
        return url.getPort() >= 0 ? url.getPort() : defaultPort(url);
    }

    static int defaultPort(URI url) {
        return "https".equals(url.getScheme()) ? 443 : 80;
    }
}
