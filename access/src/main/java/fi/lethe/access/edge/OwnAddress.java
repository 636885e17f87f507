// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.edge;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.ApplicationListener;

/** Where this process itself listens, as somebody on this machine reaches it; known once its web server has started. */
public final class OwnAddress implements ApplicationListener<ServletWebServerInitializedEvent> {
    private final String host;
    private volatile int port;

    /** With the address that it is bound to; none, or the one that means all of them, is reached by the loopback address. */
    OwnAddress(@Nullable InetAddress bound) {
        var reached = bound == null || bound.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : bound;
        this.host = reached instanceof Inet6Address ? "[" + reached.getHostAddress() + "]" : reached.getHostAddress();
    }

    @Override
    public void onApplicationEvent(ServletWebServerInitializedEvent started) {
        port = started.getWebServer().getPort();
    }

    /** Scheme, host and port. */
    public URI url() {
        return URI.create("http://" + host + ":" + port);
    }
}
