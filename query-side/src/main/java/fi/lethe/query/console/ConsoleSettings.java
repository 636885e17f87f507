// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console;

import java.net.URI;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code lethe.console}.
 *
 * @param zone in which the pages tell and read times
 * @param commands where the command API is; this very server where it is not given
 */
@ConfigurationProperties("lethe.console")
public record ConsoleSettings(
        @DefaultValue("Europe/Helsinki") ZoneId zone,
        @Nullable URI commands) {}
