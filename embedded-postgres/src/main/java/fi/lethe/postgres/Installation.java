// SPDX-License-Identifier: Apache-2.0
package fi.lethe.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** An initialised cluster and what is needed to run it. */
record Installation(Binaries binaries, RunAs runAs, DataDirectory data, SuperuserPassword password) {
    static final String SUPERUSER = "postgres";

    /** Finds the cluster, or makes it where there is nothing yet. */
    static Installation prepare(ClusterSettings settings) {
        var data = new DataDirectory(realPath(settings));
        var initialised = data.isInitialised();
        if (initialised && !Files.exists(settings.passwordFile())) {
            throw new ClusterUnusable("The cluster in " + data.path() + " exists, its password file "
                    + settings.passwordFile() + " does not; put it back");
        }
        var binaries = Binaries.unpackedIn(Binaries.defaultCache());
        var installation = new Installation(
                binaries, Identity.choose(data.path(), binaries), data, SuperuserPassword.in(settings.passwordFile()));
        installation.makeReady(settings, initialised);
        return installation;
    }

    private void makeReady(ClusterSettings settings, boolean initialised) {
        Identity.requireWayTo(data.path(), runAs);
        try {
            PrivateFile.createParentOf(settings.logFile());
            PrivateFile.createIfAbsent(settings.logFile());
            if (initialised) {
                Orphan.awaitEnd(data.path());
                DataDirectory.giveTo(runAs, data.path());
            } else {
                data.initialise(binaries, runAs, settings);
            }
        } catch (IOException e) {
            throw new ClusterUnusable("The cluster in " + data.path() + " cannot be made ready", e);
        }
    }

    Postmaster launch(ClusterSettings settings, int port) {
        var arguments = new ArrayList<>(List.of("-D", data.path().toString()));
        arguments.addAll(ServerParameters.commandLine(port, settings.parameters()));
        return Postmaster.launch(runAs, binaries.program("postgres"), arguments, settings.logFile());
    }

    static String jdbcUrl(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    DataSource connections(int port, String database) {
        var source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl(port, database));
        source.setUser(SUPERUSER);
        source.setPassword(password.value());
        return source;
    }

    private static Path realPath(ClusterSettings settings) {
        var directory = settings.dataDirectory();
        try {
            return Objects.requireNonNull(directory.getParent()).toRealPath().resolve(directory.getFileName());
        } catch (IOException e) {
            throw new ClusterUnusable("Cannot be reached: " + directory, e);
        }
    }
}
