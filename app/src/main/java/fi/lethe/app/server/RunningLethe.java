// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.server;

import fi.lethe.app.installation.Installation;
import fi.lethe.installation.server.Running;
import fi.lethe.installation.server.Server;
import fi.lethe.installation.settings.Settings;
import java.net.URI;
import org.springframework.context.support.GenericApplicationContext;

/**
 * An installation that serves: databases, ledger, vault, both sides and the web server, in one process.
 *
 * <p>{@link #close} ends them in the order of a request, the web server first and the databases last.
 */
public final class RunningLethe implements Running {
    private static final String LOG = "lethe";

    private final Installation installation;
    private final Server server;

    private RunningLethe(Installation installation, Server server) {
        this.installation = installation;
        this.server = server;
    }

    /**
     * Starts everything and returns when requests are taken.
     *
     * @throws RuntimeException where something cannot be started; what was started has been stopped again
     */
    public static RunningLethe start(Settings settings) {
        Server.begin(settings, LOG);
        var installation = Installation.open(settings);
        try {
            return new RunningLethe(
                    installation, Server.start(OneProcess.class, settings, parts -> register(parts, installation)));
        } catch (RuntimeException e) {
            installation.close();
            throw e;
        }
    }

    private static void register(GenericApplicationContext parts, Installation installation) {
        parts.registerBean(Installation.class, () -> installation, definition -> definition.setDestroyMethodName(""));
    }

    @Override
    public URI address() {
        return server.address();
    }

    /** The web server and what stands behind it. */
    public Server server() {
        return server;
    }

    /** A part of it, for the command line and for tests. */
    public <T> T part(Class<T> type) {
        return server.part(type);
    }

    public Installation installation() {
        return installation;
    }

    @Override
    public void close() {
        try {
            server.close();
        } finally {
            installation.close();
        }
    }
}
