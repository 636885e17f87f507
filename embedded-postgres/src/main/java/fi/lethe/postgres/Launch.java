// SPDX-License-Identifier: Apache-2.0
package fi.lethe.postgres;

import java.sql.SQLException;
import java.time.Duration;

/** Launches the server of an installation and waits until it accepts connections. */
record Launch(Installation installation, ClusterSettings settings) {
    private static final Duration PREDECESSOR_LEAVES = Duration.ofSeconds(20);

    /** Recovery after a crash comes before readiness and takes its time. */
    private static final Duration BECOMES_READY = Duration.ofMinutes(5);

    private static final String INVALID_PASSWORD = "28P01";

    /** A server and where it listens. */
    record Launched(Postmaster postmaster, int port) {}

    /** On this port; on any free one where it is 0. */
    Launched onPort(int wanted) {
        var patience = Deadline.in(PREDECESSOR_LEAVES);
        while (true) {
            var port = wanted == 0 ? LoopbackPort.free() : wanted;
            var log = ServerLog.fromNowOn(settings.logFile());
            var postmaster = installation.launch(settings, port);
            if (becomesReady(postmaster)) {
                checkPassword(postmaster, port);
                return new Launched(postmaster, port);
            }
            var ending = Ending.of(log.text());
            if (patience.passed() || !ending.mayPass(wanted)) {
                throw new ClusterUnusable("PostgreSQL did not start on port " + port + ": "
                        + log.text().strip());
            }
            Deadline.pause();
        }
    }

    /** False where it ended instead. */
    private boolean becomesReady(Postmaster postmaster) {
        var patience = Deadline.in(BECOMES_READY);
        if (!patience.awaits(() -> !postmaster.isAlive() || saysReady(postmaster))) {
            postmaster.stop();
            throw new ClusterUnusable(
                    "PostgreSQL was not ready after " + BECOMES_READY + "; see " + settings.logFile());
        }
        return postmaster.isAlive();
    }

    private boolean saysReady(Postmaster postmaster) {
        return PostmasterFile.in(installation.data().path())
                .filter(file -> file.saysReady(postmaster.pid()))
                .isPresent();
    }

    private void checkPassword(Postmaster postmaster, int port) {
        try (var _ = installation.connections(port, "postgres").getConnection()) {
            return;
        } catch (SQLException e) {
            postmaster.stop();
            var reason = INVALID_PASSWORD.equals(e.getSQLState())
                    ? "The password in " + settings.passwordFile() + " is not this cluster's; put back the right one"
                    : "PostgreSQL accepts no connection; see " + settings.logFile();
            throw new ClusterUnusable(reason, e);
        }
    }
}
