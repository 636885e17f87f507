// SPDX-License-Identifier: Apache-2.0
package fi.lethe.installation.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryOnDiskTest {
    private static final String HEADER = "Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority\n";
    private static final String LIMITS = "Max core file size        %s                    unlimited            bytes\n";

    @TempDir
    private Path root;

    private final Map<String, String> options =
            new HashMap<>(Map.of("DisableAttachMechanism", "true", "HeapDumpOnOutOfMemoryError", "false"));

    @Test
    void nothing_is_said_where_memory_stays_memory() throws IOException {
        write(
                "proc/swaps",
                HEADER + "/dev/zram0 partition 1 0 100\n/dev/dm-0 partition 1 0 -2\n/dev/dm-1 partition 1 0 -2\n");
        write("sys/block/dm-0/dm/uuid", "CRYPT-LUKS2-0123-swap\n");
        write("sys/block/dm-1/dm/uuid", "LVM-abc\n");
        write("sys/block/dm-1/slaves/dm-0/dev", "254:0\n");
        write("proc/self/limits", LIMITS.formatted("0"));

        assertThat(found()).isEmpty();
    }

    @Test
    void swap_that_is_not_encrypted_is_named() throws IOException {
        write("proc/swaps", HEADER + "/dev/sda2 partition 1 0 -2\n/dev/dm-1 partition 1 0 -2\n/swapfile file 1 0 -3\n");
        write("sys/block/dm-1/dm/uuid", "LVM-abc\n");
        write("sys/block/dm-1/slaves/sda3/dev", "8:3\n");
        write("swapfile", "");

        assertThat(found())
                .hasSize(3)
                .anyMatch(line -> line.contains("(/dev/sda2)"))
                .anyMatch(line -> line.contains("(/dev/dm-1)"))
                .anyMatch(line -> line.contains("(/swapfile)"));
    }

    @Test
    void an_open_door_to_memory_is_named_with_its_remedy() throws IOException {
        write("proc/self/limits", LIMITS.formatted("unlimited"));
        options.put("DisableAttachMechanism", "false");
        options.put("HeapDumpOnOutOfMemoryError", "true");

        assertThat(found())
                .hasSize(3)
                .anyMatch(line -> line.contains("-XX:+DisableAttachMechanism"))
                .anyMatch(line -> line.contains("-XX:+HeapDumpOnOutOfMemoryError"))
                .anyMatch(line -> line.contains("ulimit -c 0"));
    }

    @Test
    void a_system_that_tells_nothing_is_no_fault() {
        assertThat(found()).isEmpty();
    }

    @Test
    void another_virtual_machine_than_hotspot_starts_and_nothing_is_said_of_its_options() {
        assertThat(new MemoryOnDisk(root, MemoryOnDisk.options(null)).found()).isEmpty();
        assertThat(MemoryOnDisk.options(ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class))
                        .apply("DisableAttachMechanism"))
                .isIn("true", "false");
    }

    private List<String> found() {
        return new MemoryOnDisk(root, name -> options.getOrDefault(name, "")).found();
    }

    private void write(String file, String text) throws IOException {
        var path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
