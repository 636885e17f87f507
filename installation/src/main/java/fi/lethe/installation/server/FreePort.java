// SPDX-License-Identifier: Apache-2.0
package fi.lethe.installation.server;

import fi.lethe.installation.settings.Web;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.springframework.boot.web.server.PortInUseException;

/** Looks whether the port is free before anything else is started, so that the refusal comes at once. */
public final class FreePort {

    private FreePort() {}

    public static void check(Web web) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(web.bind(), web.port()));
        } catch (IOException e) {
            throw new PortInUseException(web.port(), e);
        }
    }
}
