// SPDX-License-Identifier: Apache-2.0
package fi.lethe.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the JDK does not tell about processes that are not our children, and the signals it cannot send. */
final class Processes {
    private Processes() {}

    /** Dead, or a zombie that nobody has collected. */
    static boolean isGone(ProcessHandle process) {
        return !process.isAlive() || isZombie(process.pid());
    }

    private static boolean isZombie(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
        } catch (IOException e) {
            return false; // gone meanwhile, or a system without /proc
        }
    }

    /**
     * Its exit code. Not {@code onExit()}, which needs a free thread of the common pool; and no interrupt ends the waiting,
     * because our callers must not leave a server unwatched.
     */
    static int awaitEnd(Process process) {
        var interrupted = false;
        try {
            while (true) {
                try {
                    return process.waitFor();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    static boolean runsOn(ProcessHandle process, Path dataDirectory) {
        return process.info()
                .arguments()
                .map(arguments -> List.of(arguments).contains(dataDirectory.toString()))
                .orElse(false);
    }

    static void signal(ProcessHandle process, String name) {
        var ignored = Command.outputOf("/bin/sh", "-c", "kill -" + name + " " + process.pid());
    }
}
