// SPDX-License-Identifier: Apache-2.0
package fi.lethe.bench.load;

import java.time.Duration;

/**
 * Processor time, on all cores, in user and kernel mode, as the kernel counts it: in steps of 10 ms.
 *
 * @param program of this process
 * @param servers of the processes it has started, and of theirs
 */
public record Processors(Duration program, Duration servers) {
    static final Processors NOTHING = new Processors(Duration.ZERO, Duration.ZERO);

    /** What has been taken so far by processes that have not ended. */
    static Processors now() {
        var self = ProcessHandle.current();
        return new Processors(
                taken(self), self.descendants().map(Processors::taken).reduce(Duration.ZERO, Duration::plus));
    }

    /** What the processes that run now have taken more than those that ran then. */
    Processors since(Processors then) {
        return new Processors(program.minus(then.program), servers.minus(then.servers));
    }

    Processors and(Processors other) {
        return new Processors(program.plus(other.program), servers.plus(other.servers));
    }

    private static Duration taken(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
