// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.scan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Set;

/**
 * Reads every file below some directories, as raw bytes, and their names.
 *
 * <p>Blind to what PostgreSQL has compressed (TOAST) and to what still stands in its memory: {@link TableScan} sees those.
 */
public final class FileScan {
    private static final int PIECE = 1 << 20;

    private final Search search;
    private final Set<Finding> findings = new HashSet<>();
    private long bytes;
    private int files;

    public FileScan(Search search) {
        this.search = search;
    }

    /** Reads everything below this directory; files that vanish meanwhile are passed over. */
    public FileScan below(Path directory) throws IOException {
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                name(file);
                if (attributes.isRegularFile()) {
                    read(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path left, IOException failure) {
                name(left);
                return FileVisitResult.CONTINUE;
            }
        });
        return this;
    }

    private void name(Path file) {
        var name = file.getFileName().toString().getBytes(StandardCharsets.UTF_8);
        search.in(name, name.length, value -> findings.add(new Finding(value, "name of " + file)));
    }

    private void read(Path file) throws IOException {
        try (var input = Files.newInputStream(file)) {
            files++;
            bytes += read(file, input);
        } catch (NoSuchFileException _) {
            // Gone since the directory was listed.
        }
    }

    /** Piece by piece; the end of each is looked at again with the next. */
    private long read(Path file, InputStream input) throws IOException {
        var buffer = new byte[PIECE + search.longest()];
        int kept = 0;
        long total = 0;
        int read;
        while ((read = input.read(buffer, kept, buffer.length - kept)) > 0) {
            total += read;
            int length = kept + read;
            search.in(buffer, length, value -> findings.add(new Finding(value, file.toString())));
            kept = Math.min(search.longest() - 1, length);
            System.arraycopy(buffer, length - kept, buffer, 0, kept);
        }
        return total;
    }

    public Set<Finding> findings() {
        return Set.copyOf(findings);
    }

    public long bytes() {
        return bytes;
    }

    public int files() {
        return files;
    }
}
