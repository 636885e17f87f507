// SPDX-License-Identifier: Apache-2.0
package fi.lethe.postgres;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where a cluster lives and how it is tuned.
 *
 * @param dataDirectory made on first use; a lock file and, during the first start, a temporary directory stand beside it
 * @param passwordFile the superuser's password, mode 0600, made together with the cluster
 * @param port on the loopback address; 0 takes any free one
 * @param logFile the server's log, appended to
 * @param parameters of PostgreSQL, over our defaults; those that keep data durable, local and out of the log cannot be
 *     given here ({@link IllegalArgumentException})
 */
public record ClusterSettings(
        Path dataDirectory, Path passwordFile, int port, Path logFile, Map<String, String> parameters) {
    public ClusterSettings {
        dataDirectory = dataDirectory.toAbsolutePath().normalize();
        passwordFile = passwordFile.toAbsolutePath().normalize();
        logFile = logFile.toAbsolutePath().normalize();
        parameters = Map.copyOf(parameters);
        if (dataDirectory.getParent() == null) {
            throw new IllegalArgumentException("A data directory cannot be the root of a file system");
        }
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("Not a port: " + port);
        }
        ServerParameters.refuseFixed(parameters.keySet());
    }

    /** Any free port, our default parameters, and the log in the folder {@code log} beside the data directory. */
    public static ClusterSettings of(Path dataDirectory, Path passwordFile) {
        var log = dataDirectory.resolveSibling("log").resolve(dataDirectory.getFileName() + ".log");
        return new ClusterSettings(dataDirectory, passwordFile, 0, log, Map.of());
    }

    /** The same on this port. */
    public ClusterSettings onPort(int chosen) {
        return new ClusterSettings(dataDirectory, passwordFile, chosen, logFile, parameters);
    }
}
