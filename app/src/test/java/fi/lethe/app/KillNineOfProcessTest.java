// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("fault")
class KillNineOfProcessTest {
    @TempDir
    private Path directory;

    @Test
    void the_process_is_killed_and_no_acknowledged_command_is_lost_or_doubled_or_halved() throws Exception {
        new Kills(directory).underTraffic((child, _) -> {
            child.killNine();
            return Child.started(directory);
        });
    }
}
