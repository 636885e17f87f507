// SPDX-License-Identifier: Apache-2.0
package fi.lethe.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinariesTest {
    @TempDir
    private Path directory;

    @Test
    void several_that_unpack_at_the_same_time_end_with_one_whole_copy() throws Exception {
        var copies = IntStream.range(0, 2)
                .parallel()
                .mapToObj(_ -> Binaries.unpackedIn(directory.resolve("cache")))
                .distinct()
                .toList();

        assertThat(copies)
                .singleElement()
                .satisfies(copy -> assertThat(
                                Command.outputOf(copy.program("postgres").toString(), "--version"))
                        .hasValueSatisfying(version -> assertThat(version).startsWith("postgres (PostgreSQL) 18.")));
        var mark = Files.createFile(copies.getFirst().home().resolve("mark"));
        assertThat(Binaries.unpackedIn(directory.resolve("cache"))).isEqualTo(copies.getFirst());
        assertThat(mark).as("a copy that is there is used as it is").exists();
        try (var entries = Files.list(directory.resolve("cache"))) {
            assertThat(entries).hasSize(1);
        }
    }

    @Test
    void a_cache_that_cannot_be_made_is_said_with_the_remedy() throws Exception {
        var file = Files.createFile(directory.resolve("file"));

        assertThatThrownBy(() -> Binaries.unpackedIn(file.resolve("cache")))
                .isInstanceOf(ClusterUnusable.class)
                .hasMessageContaining("set LETHE_CACHE");
    }

    @Test
    void an_entry_that_would_land_outside_the_target_is_refused() throws Exception {
        var target = Files.createDirectory(directory.resolve("target"));

        assertThatThrownBy(() -> TarXz.unpack(new ByteArrayInputStream(archiveOf("../outside")), target))
                .isInstanceOf(IOException.class);
        assertThat(directory.resolve("outside")).doesNotExist();

        TarXz.unpack(new ByteArrayInputStream(archiveOf("inside")), target);
        assertThat(target.resolve("inside")).exists();
    }

    private static byte[] archiveOf(String name) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(new XZCompressorOutputStream(bytes))) {
            tar.putArchiveEntry(new TarArchiveEntry(name));
            tar.closeArchiveEntry();
        }
        return bytes.toByteArray();
    }
}
