// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.lethe.query.console.kept.Shelf;
import fi.lethe.query.console.signin.SignedOut;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;

/**
 * The files that are being brought in by pages: sealed in the memory of this process, each for its sender, for half an hour after it was
 * last looked at. Of one account three are kept; all together take a hundred megabytes at most.
 */
final class ImportFiles {
    private static final Duration KEPT = Duration.ofMinutes(30);
    private static final int MOST = 50;
    private static final int MOST_OF_ONE = 3;
    private static final long MOST_BYTES = 100L * 1024 * 1024;
    private static final long MOST_MAPPING_BYTES = 10L * 1024 * 1024;

    private final Shelf files;
    private final Shelf mappings;

    ImportFiles(Clock clock) {
        files = new Shelf("file", KEPT, MOST, MOST_OF_ONE, MOST_BYTES, clock);
        mappings = new Shelf("mapping", KEPT, MOST, MOST_OF_ONE, MOST_MAPPING_BYTES, clock);
    }

    UUID keep(UUID account, RowsFile file) {
        var id = UUID.randomUUID();
        put(account, id, file);
        return id;
    }

    /** The file, kept as long again. */
    Optional<RowsFile> of(UUID account, UUID id) {
        var file = files.of(account, id).map(packed -> {
            var unpacked = RowsFile.unpacked(packed);
            Arrays.fill(packed, (byte) 0);
            return unpacked;
        });
        file.ifPresent(found -> put(account, id, found));
        return file;
    }

    private void put(UUID account, UUID id, RowsFile file) {
        var packed = file.packed();
        files.put(account, id, packed);
        Arrays.fill(packed, (byte) 0);
    }

    @EventListener
    void clear(SignedOut gone) {
        files.clear(gone.account());
        mappings.clear(gone.account());
    }

    /** What its columns mean, as JSON: it holds their names. */
    void mapped(UUID account, UUID id, String mapping) {
        mappings.put(account, id, mapping.getBytes(UTF_8));
    }

    Optional<String> mapping(UUID account, UUID id) {
        return mappings.of(account, id).map(bytes -> new String(bytes, UTF_8));
    }
}
