// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.supply;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One of the executable jars, as the build has made it. */
record BuiltJar(Path file) {
    private static final String LIBRARIES = "BOOT-INF/lib/";

    /** The three that are given out. */
    static List<BuiltJar> all() throws IOException {
        var all = new ArrayList<>(List.of(new BuiltJar(Path.of("target", "lethe.jar"))));
        for (var module : new String[] {"command-side", "query-side"}) {
            try (var found = Files.newDirectoryStream(Path.of("..", module, "target"), module + "-*-exec.jar")) {
                found.forEach(jar -> all.add(new BuiltJar(jar)));
            }
        }
        return all;
    }

    /** The names of the jars in it, those of this project left out. */
    List<String> libraries() throws IOException {
        try (var jar = new JarFile(file.toFile())) {
            return jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(LIBRARIES) && name.endsWith(".jar"))
                    .map(name -> name.substring(LIBRARIES.length()))
                    .filter(name -> !name.endsWith("-SNAPSHOT.jar") && !name.startsWith("spring-boot-jarmode-tools"))
                    .sorted()
                    .toList();
        }
    }

    /** The bill of materials that it carries. */
    JsonNode billOfMaterials() throws IOException {
        return JsonMapper.shared()
                .readTree(text("META-INF/sbom/application.cdx.json").orElseThrow());
    }

    /** What the bill lists, those of this project left out. */
    List<Component> components() throws IOException {
        return billOfMaterials()
                .get("components")
                .valueStream()
                .map(Component::of)
                .filter(component -> !component.group().equals("fi.lethe"))
                .sorted()
                .toList();
    }

    /** A text file in it. */
    Optional<String> text(String name) throws IOException {
        try (var jar = new JarFile(file.toFile())) {
            var entry = jar.getEntry(name);
            return entry == null
                    ? Optional.empty()
                    : Optional.of(new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Override
    public String toString() {
        return file.getFileName().toString();
    }
}
