// SPDX-License-Identifier: Apache-2.0
package fi.lethe.postgres;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** How PostgreSQL's programs are started: nothing of our environment reaches them but the search path. */
final class Surroundings {
    private Surroundings() {}

    static ProcessBuilder of(List<String> command, Path logFile) {
        var builder = new ProcessBuilder(command)
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile.toFile()));
        var path = builder.environment().getOrDefault("PATH", "/usr/bin:/bin");
        builder.environment().clear();
        builder.environment().putAll(Map.of("PATH", path, "LC_ALL", "C", "TZ", "UTC"));
        return builder;
    }
}
