// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.installation;

import fi.lethe.postgres.ClusterUnusable;
import fi.lethe.postgres.EmbeddedPostgres;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts an embedded server again when it dies by itself; meanwhile requests are answered with an outage. */
final class ClusterWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ClusterWatch.class);
    private static final Duration EVERY = Duration.ofMillis(200);

    private final String name;
    private final EmbeddedPostgres cluster;
    private final Thread thread;

    private ClusterWatch(String name, EmbeddedPostgres cluster) {
        this.name = name;
        this.cluster = cluster;
        this.thread = Thread.ofPlatform().daemon().name("watch-" + name).unstarted(this::watch);
    }

    static ClusterWatch over(String name, EmbeddedPostgres cluster) {
        var watch = new ClusterWatch(name, cluster);
        watch.thread.start();
        return watch;
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(EVERY);
                if (ProcessHandle.of(cluster.pid()).isEmpty()) {
                    startAgain();
                }
            }
        } catch (InterruptedException _) {
            // Closed.
        }
    }

    private void startAgain() throws InterruptedException {
        LOG.error("The database server {} has died; starting it again", name);
        try {
            cluster.restart();
            LOG.warn("The database server {} is back", name);
        } catch (ClusterUnusable e) {
            LOG.error("The database server {} does not start; trying again", name, e);
            Thread.sleep(Duration.ofSeconds(2));
        }
    }

    /** Nobody starts the server again from now on. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
