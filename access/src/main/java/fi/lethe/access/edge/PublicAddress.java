// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.edge;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where people reach this installation, as its operator says. Links and redirects are made from it, and never from what a
 * request claims its host to be; it alone decides whether cookies are for TLS only.
 *
 * @param url scheme, host and perhaps port; null where nobody but this machine reaches it
 * @param own where this process listens
 */
public record PublicAddress(@Nullable URI url, OwnAddress own) {
    /** Whether people come by TLS. */
    public boolean isSecure() {
        return url != null && "https".equals(url.getScheme());
    }

    /** A whole link: under the public address, and where none is known under that of this process, which works on this machine. */
    public String link(String path) {
        return (url == null ? own.url() : url).resolve(path).toString();
    }

    static int port(URI url) {
        return url.getPort() >= 0 ? url.getPort() : defaultPort(url);
    }

    static int defaultPort(URI url) {
        return "https".equals(url.getScheme()) ? 443 : 80;
    }
}
