// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.compose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The instructions of a Dockerfile in their order, lines joined. */
record Dockerfile(List<Instruction> instructions) {
    private static final Set<String> KNOWN =
            Set.of("FROM", "WORKDIR", "COPY", "RUN", "USER", "ENV", "EXPOSE", "ENTRYPOINT");

    record Instruction(String name, String arguments) {}

    static Dockerfile read(Path file) throws IOException {
        var instructions = new ArrayList<Instruction>();
        var line = new StringBuilder();
        for (var physical : Files.readAllLines(file)) {
            if (physical.isBlank() || physical.stripLeading().startsWith("#")) {
                continue;
            }
            if (physical.endsWith("\\")) {
                line.append(physical, 0, physical.length() - 1);
                continue;
            }
            var words = line.append(physical).toString().strip().split("\\s+", 2);
            line.setLength(0);
            if (!KNOWN.contains(words[0]) || words.length < 2) {
                throw new IllegalArgumentException(file + ": no such instruction: " + words[0]);
            }
            instructions.add(new Instruction(words[0], words[1]));
        }
        if (!line.isEmpty()) {
            throw new IllegalArgumentException(file + ": the last line goes on");
        }
        return new Dockerfile(List.copyOf(instructions));
    }

    /** The arguments of every instruction of this name. */
    List<String> all(String name) {
        return instructions.stream()
                .filter(instruction -> instruction.name().equals(name))
                .map(Instruction::arguments)
                .toList();
    }

    /** The arguments of the last instruction of this name. */
    String last(String name) {
        return all(name).getLast();
    }

    /** Variables of the image. */
    Map<String, String> environment() {
        return all("ENV").stream()
                .flatMap(variables -> Stream.of(variables.split("\\s+")))
                .map(variable -> variable.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    /** Where the image's jar comes from in the stage that builds it. */
    String jar() {
        return all("COPY").stream()
                .filter(copied -> copied.startsWith("--from=build "))
                .map(copied -> copied.split("\\s+")[1])
                .filter(Predicate.not(String::isBlank))
                .findFirst()
                .orElseThrow();
    }
}
