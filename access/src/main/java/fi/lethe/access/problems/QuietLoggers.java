// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.problems;

import java.util.List;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * Silences the loggers of frameworks that repeat what a caller sent (paths, headers, parameters, cookies, rejected JSON);
 * what they would report is answered to the caller.
 */
final class QuietLoggers {
    private static final List<String> REPEATING = List.of(
            "org.apache.catalina.connector",
            "org.apache.catalina.core.ContainerBase",
            "org.apache.coyote",
            "org.apache.tomcat.util.http",
            "org.apache.juli.logging.UserDataHelper",
            "org.springframework.web.servlet.PageNotFound",
            "org.springframework.web.servlet.handler",
            "org.springframework.web.servlet.mvc",
            "org.springframework.web.servlet.resource",
            "org.springframework.web.util.pattern");

    QuietLoggers(LoggingSystem logging) {
        REPEATING.forEach(name -> logging.setLogLevel(name, LogLevel.OFF));
    }
}
