// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.server;

import fi.lethe.app.installation.Installation;
import fi.lethe.app.settings.Settings;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * An installation that serves: databases, ledger, vault, both sides and the web server, in one process.
 *
 * <p>{@link #close} ends them in the order of a request, the web server first and the databases last; what was accepted is
 * answered before.
 */
public final class RunningLethe implements AutoCloseable {
    private final Installation installation;
    private final ConfigurableApplicationContext context;

    private RunningLethe(Installation installation, ConfigurableApplicationContext context) {
        this.installation = installation;
        this.context = context;
    }

    /**
     * Starts everything and returns when requests are taken; {@link Readiness} tells when they are served.
     *
     * @throws RuntimeException where something cannot be started; what was started has been stopped again
     */
    public static RunningLethe start(Settings settings) {
        Silence.impose();
        Logs.to(settings.directories().log());
        var installation = Installation.open(settings);
        try {
            return new RunningLethe(installation, context(settings, installation));
        } catch (RuntimeException e) {
            installation.close();
            throw e;
        }
    }

    private static ConfigurableApplicationContext context(Settings settings, Installation installation) {
        return new SpringApplicationBuilder(OneProcess.class)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .addCommandLineProperties(false)
                .properties(Map.of())
                .environment(FixedEnvironment.of(WebProperties.of(settings.web())))
                .initializers((GenericApplicationContext fresh) -> {
                    fresh.registerBean(Settings.class, () -> settings);
                    fresh.registerBean(
                            Installation.class, () -> installation, definition -> definition.setDestroyMethodName(""));
                })
                .run();
    }

    /** Where it listens; the loopback address where it listens on all. */
    public URI address() {
        var server = ((ServletWebServerApplicationContext) context).getWebServer();
        var bound = context.getBean(Settings.class).web().bind();
        var host = bound.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : bound;
        var name = host instanceof Inet6Address ? "[" + host.getHostAddress() + "]" : host.getHostAddress();
        return URI.create("http://" + name + ":" + (server == null ? 0 : server.getPort()));
    }

    /** A part of it, for the command line and for tests. */
    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    public Installation installation() {
        return installation;
    }

    @Override
    public void close() {
        try {
            context.close();
        } finally {
            installation.close();
        }
    }
}
