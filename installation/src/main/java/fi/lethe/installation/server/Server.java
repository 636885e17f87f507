// SPDX-License-Identifier: Apache-2.0
package fi.lethe.installation.server;

import fi.lethe.access.edge.OwnAddress;
import fi.lethe.installation.settings.Settings;
import java.net.URI;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A web server with all that stands behind it. */
public final class Server implements Running {
    private final ConfigurableApplicationContext context;

    private Server(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * Sets what holds for the whole process: nothing phones home, where the log goes, and
     * what of memory may get to a disk. To be called before anything else.
     *
     * @param name of the log file, without its ending
     */
    public static void begin(Settings settings, String name) {
        Silence.impose();
        Logs.to(settings.directories().log(), name);
        MemoryOnDisk.warn();
    }

    /**
     * Starts it and returns when requests are taken; {@link Readiness} tells when they are served.
     *
     * @param application the configuration that imports what is to be served
     * @param parts registers what the configuration needs besides {@link Settings}
     * @throws RuntimeException where something cannot be started; what was started has been stopped again
     */
    public static Server start(Class<?> application, Settings settings, Consumer<GenericApplicationContext> parts) {
        return new Server(new SpringApplicationBuilder(application)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .addCommandLineProperties(false)
                .properties(Map.of())
                .environment(FixedEnvironment.of(WebProperties.of(settings)))
                .initializers((GenericApplicationContext fresh) -> {
                    fresh.registerBean(Settings.class, () -> settings);
                    parts.accept(fresh);
                })
                .run());
    }

    @Override
    public URI address() {
        return part(OwnAddress.class).url();
    }

    /** A part of it, for the command line and for tests. */
    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
