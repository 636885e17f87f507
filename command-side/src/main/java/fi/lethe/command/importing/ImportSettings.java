// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import fi.lethe.command.importing.mapping.Home;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code lethe.imports}: what holds of a row that says nothing else.
 *
 * @param zone in which an instant of a file is a day
 * @param country of phone numbers and postal codes, by ISO 3166-1
 */
@ConfigurationProperties("lethe.imports")
record ImportSettings(
        @DefaultValue("Europe/Helsinki") ZoneId zone,
        @DefaultValue("FI") String country) {
    Home home() {
        return new Home(zone, country);
    }
}
