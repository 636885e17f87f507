// SPDX-License-Identifier: Apache-2.0
package fi.lethe.postgres;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * For tests: a process and all that it had started when it was killed. How soon they are gone after a {@code kill -9} nobody can say: servers
 * shut down by themselves, and on a busy machine that takes its time. So whoever wants to delete what they write waits here first.
 */
public final class ProcessFamily {
    private static final Duration GOES_BY_ITSELF = Duration.ofMinutes(2);
    private static final Duration GOES_WHEN_KILLED = Duration.ofMinutes(1);

    private final List<ProcessHandle> members;

    private ProcessFamily(List<ProcessHandle> members) {
        this.members = members;
    }

    /** Kills a child of this process with {@code kill -9}, and nobody else; it is stopped first, so that it starts nobody unseen. */
    public static ProcessFamily killNine(Process process) {
        Processes.signal(process.toHandle(), "STOP");
        var family = new ProcessFamily(Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList());
        process.destroyForcibly();
        var _ = Processes.awaitEnd(process);
        return family;
    }

    /** The process itself, and those that it had started. */
    public List<ProcessHandle> members() {
        return members;
    }

    /**
     * Returns when all are gone; those that do not go by themselves are killed after two minutes.
     *
     * @throws IllegalStateException where one is still there
     */
    public void awaitEnd() {
        if (areGoneIn(GOES_BY_ITSELF)) {
            return;
        }
        members.forEach(ProcessHandle::destroyForcibly);
        if (!areGoneIn(GOES_WHEN_KILLED)) {
            throw new IllegalStateException("still running after kill -9: "
                    + members.stream()
                            .filter(member -> !Processes.isGone(member))
                            .toList());
        }
    }

    private boolean areGoneIn(Duration patience) {
        return Deadline.in(patience).awaits(() -> members.stream().allMatch(Processes::isGone));
    }
}
