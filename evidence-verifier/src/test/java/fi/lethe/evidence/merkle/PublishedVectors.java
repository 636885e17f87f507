// SPDX-License-Identifier: Apache-2.0
package fi.lethe.evidence.merkle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The Merkle proof vectors of transparency-dev, which are not part of this repository.
 *
 * <p>They stand below {@code vectors/merkle} of the directory that LETHE_SHARED names, or of a directory {@code shared} next
 * to the repository.
 */
final class PublishedVectors {
    private PublishedVectors() {}

    static List<Vector> of(String kind) {
        var directory =
                shared().map(it -> it.resolve("vectors/merkle").resolve(kind)).filter(Files::isDirectory);
        Assumptions.assumeTrue(
                directory.isPresent(),
                "Left out: the published vectors for " + kind
                        + " proofs are not here; set LETHE_SHARED to their directory");
        try (Stream<Path> files = Files.walk(directory.orElseThrow())) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(Vector::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> shared() {
        return Optional.ofNullable(System.getenv("LETHE_SHARED"))
                .map(Path::of)
                .or(PublishedVectors::nextToTheRepository);
    }

    private static Optional<Path> nextToTheRepository() {
        return Stream.iterate(Path.of("").toAbsolutePath(), directory -> directory != null, Path::getParent)
                .filter(directory -> Files.exists(directory.resolve(".git")))
                .map(repository -> repository.resolveSibling("shared"))
                .findFirst();
    }
}
