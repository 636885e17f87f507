// SPDX-License-Identifier: Apache-2.0
package fi.lethe.installation.server;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * By which ways what this process holds in memory, opened values and the search index among it, could get to a disk or be read by
 * another program: swap that is not encrypted, a core dump, a heap dump, an attached tool. Said at start; nothing is refused for it.
 */
final class MemoryOnDisk {
    private static final Logger LOG = LoggerFactory.getLogger(MemoryOnDisk.class);
    private static final String ENCRYPTED = "CRYPT-"; // how dm-crypt begins the name of a volume

    private final Path root;
    private final Function<String, String> option;

    /**
     * @param root of the system's files
     * @param option the virtual machine's value of one, empty where it does not know it
     */
    MemoryOnDisk(Path root, Function<String, String> option) {
        this.root = root;
        this.option = option;
    }

    /** Warns, in the log and on standard error, of all that this process finds. */
    static void warn() {
        var machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        new MemoryOnDisk(Path.of("/"), options(machine)).found().forEach(LOG::warn);
    }

    /** @param machine absent where it is not HotSpot, which has other options */
    static Function<String, String> options(@Nullable HotSpotDiagnosticMXBean machine) {
        return Optional.ofNullable(machine)
                .<Function<String, String>>map(
                        hotSpot -> name -> hotSpot.getVMOption(name).getValue())
                .orElse(_ -> "");
    }

    /** What to say, a sentence each. */
    List<String> found() {
        var found = new ArrayList<String>();
        lines("proc/swaps")
                .skip(1)
                .map(line -> line.split("\\s+")[0])
                .filter(this::isReadable)
                .forEach(swap -> found.add("Swap is on and not encrypted (" + swap
                        + "): what is in memory may be written there. Encrypt it or switch it off."));
        if (option.apply("DisableAttachMechanism").equals("false")) {
            found.add("Tools can attach to this process and read its memory. Start it with -XX:+DisableAttachMechanism,"
                    + " as ./lethe does.");
        }
        if (option.apply("HeapDumpOnOutOfMemoryError").equals("true")) {
            found.add(
                    "A lack of memory would write all of it to a file. Start without -XX:+HeapDumpOnOutOfMemoryError.");
        }
        if (lines("proc/self/limits").anyMatch(line -> line.matches("Max core file size ++(?!0 ).*"))) {
            found.add(
                    "A crash would write a core dump with all that is in memory. Start it after ulimit -c 0, as ./lethe"
                            + " does.");
        }
        return found;
    }

    private boolean isReadable(String swap) {
        try {
            var place = root.resolve(swap.substring(1));
            var device = Files.isRegularFile(place)
                    ? Path.of(Files.getFileStore(place).name())
                    : place;
            var name = (Files.exists(device) ? device.toRealPath() : device).getFileName();
            return name != null && !isSafe(name.toString());
        } catch (IOException | IllegalArgumentException e) {
            LOG.debug("It cannot be told whether {} is encrypted", swap, e);
            return true;
        }
    }

    /** Compressed memory, an encrypted volume, or a volume that lies on nothing else. */
    private boolean isSafe(String device) {
        return device.startsWith("zram")
                || lines("sys/block/" + device + "/dm/uuid").anyMatch(uuid -> uuid.startsWith(ENCRYPTED))
                || liesOnEncrypted(device);
    }

    private boolean liesOnEncrypted(String device) {
        try (var below = Files.list(root.resolve("sys/block/" + device + "/slaves"))) {
            var names = below.map(each -> each.getFileName().toString()).toList();
            return !names.isEmpty() && names.stream().allMatch(this::isSafe);
        } catch (IOException _) {
            return false;
        }
    }

    private Stream<String> lines(String file) {
        try {
            return Files.readAllLines(root.resolve(file)).stream();
        } catch (IOException _) {
            return Stream.of(); // another system, which tells it elsewhere
        }
    }
}
