// SPDX-License-Identifier: Apache-2.0
package fi.lethe.postgres;

import java.nio.file.Path;
import java.time.Duration;

/** A server whose JVM was killed and that still shuts down, or the mark that a killed server left. */
final class Orphan {
    private static final Duration GOES_BY_ITSELF = Duration.ofSeconds(10);
    private static final Duration GOES_WHEN_ASKED = Duration.ofSeconds(10);

    private Orphan() {}

    /** To be called with the directory's lock held: whoever still runs there has lost its owner. */
    static void awaitEnd(Path dataDirectory) {
        PostmasterFile.in(dataDirectory)
                .ifPresent(file -> ProcessHandle.of(file.pid())
                        .filter(process -> !Processes.isGone(process))
                        .ifPresent(process -> {
                            if (Processes.runsOn(process, dataDirectory)) {
                                awaitEnd(process, dataDirectory);
                            } else {
                                file.nameOurselves(); // the number was given to another program meanwhile
                            }
                        }));
    }

    private static void awaitEnd(ProcessHandle postmaster, Path dataDirectory) {
        if (Deadline.in(GOES_BY_ITSELF).awaits(() -> Processes.isGone(postmaster))) {
            return;
        }
        Processes.signal(postmaster, "INT");
        if (!Deadline.in(GOES_WHEN_ASKED).awaits(() -> Processes.isGone(postmaster))) {
            throw new ClusterInUse("A PostgreSQL (process " + postmaster.pid() + ") is still running on "
                    + dataDirectory + "; stop it or use another --data");
        }
    }
}
