// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.server;

import java.nio.file.Path;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.StandardEnvironment;

/** Directs what is logged to the file {@code lethe.log} of an installation, and warnings in short to standard error. */
final class Logs {
    private static final String CONFIGURATION = "classpath:fi/lethe/app/logback.xml";

    private Logs() {}

    static void to(Path directory) {
        System.setProperty("lethe.log", directory.toString());
        var logging = LoggingSystem.get(Logs.class.getClassLoader());
        logging.cleanUp();
        logging.beforeInitialize();
        logging.initialize(new LoggingInitializationContext(new StandardEnvironment()), CONFIGURATION, null);
    }
}
