// SPDX-License-Identifier: Apache-2.0
package fi.lethe.installation.server;

import java.nio.file.Path;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.StandardEnvironment;

/** Directs what is logged to a file of the installation, and warnings in short to standard error. */
final class Logs {
    static final String CONFIGURATION = "classpath:fi/lethe/installation/logback.xml";

    private Logs() {}

    static void to(Path directory, String name) {
        System.setProperty("lethe.log", directory.toString());
        System.setProperty("lethe.log.name", name);
        var logging = LoggingSystem.get(Logs.class.getClassLoader());
        logging.cleanUp();
        logging.beforeInitialize();
        logging.initialize(new LoggingInitializationContext(new StandardEnvironment()), CONFIGURATION, null);
    }
}
