// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.cli;

import fi.lethe.installation.settings.Choices;
import fi.lethe.installation.settings.Setting;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that both commands share. */
final class Where {
    @Option(names = "--port", paramLabel = "N", description = "Listen on this port (default 8080; 0: any free one).")
    private @Nullable String port;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Keep data here (default ./data); the keys go to DIR-keys.")
    private @Nullable String data;

    Choices choices(Map<String, String> environment) {
        var options = new EnumMap<Setting, String>(Setting.class);
        if (port != null) {
            options.put(Setting.PORT, port);
        }
        if (data != null) {
            options.put(Setting.DATA, data);
        }
        return new Choices(options, environment);
    }
}
