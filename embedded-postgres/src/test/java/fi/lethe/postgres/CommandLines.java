// SPDX-License-Identifier: Apache-2.0
package fi.lethe.postgres;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Looks at all processes' command lines, again and again, until it is closed. */
final class CommandLines implements AutoCloseable {
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final Thread watcher = Thread.ofPlatform().daemon().unstarted(this::look);
    private volatile boolean done;

    static CommandLines watch() {
        var lines = new CommandLines();
        lines.watcher.start();
        return lines;
    }

    boolean anyContains(String text) {
        return seen.stream().anyMatch(line -> line.contains(text));
    }

    private void look() {
        while (!done) {
            ProcessHandle.allProcesses()
                    .forEach(process -> process.info().commandLine().ifPresent(seen::add));
        }
    }

    @Override
    public void close() {
        done = true;
        while (watcher.isAlive()) {
            Thread.onSpinWait();
        }
    }
}
