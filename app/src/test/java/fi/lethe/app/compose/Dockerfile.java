// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.compose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A Dockerfile as its stages, by their names and in their order. */
public record Dockerfile(Map<String, Stage> stages) {
    private static final Set<String> KNOWN =
            Set.of("FROM", "WORKDIR", "COPY", "RUN", "USER", "ENV", "EXPOSE", "ENTRYPOINT");

    record Instruction(String name, String arguments) {}

    /** What a stage begins from, and its own instructions in their order. */
    record Stage(String base, List<Instruction> instructions) {
        /** The arguments of every instruction of this name. */
        List<String> all(String name) {
            return instructions.stream()
                    .filter(instruction -> instruction.name().equals(name))
                    .map(Instruction::arguments)
                    .toList();
        }
    }

    /** That of the project. */
    public static Dockerfile ofProject() throws IOException {
        return read(Path.of("..", "Dockerfile"));
    }

    static Dockerfile read(Path file) throws IOException {
        var stages = new LinkedHashMap<String, Stage>();
        var open = new ArrayList<Instruction>();
        for (var instruction : instructions(file)) {
            if (instruction.name().equals("FROM")) {
                var words = instruction.arguments().split("\\s+");
                open = new ArrayList<>();
                stages.put(words.length == 3 ? words[2] : "", new Stage(words[0], open));
            } else {
                open.add(instruction);
            }
        }
        return new Dockerfile(stages);
    }

    private static List<Instruction> instructions(Path file) throws IOException {
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
        return instructions;
    }

    Stage stage(String name) {
        var stage = stages.get(name);
        if (stage == null) {
            throw new IllegalArgumentException("there is no stage " + name);
        }
        return stage;
    }

    /** The instructions of this name that the image of a stage is made by, those of what it begins from first. */
    List<String> all(String stage, String name) {
        var own = stage(stage).all(name);
        var base = stage(stage).base();
        return stages.containsKey(base)
                ? Stream.concat(all(base, name).stream(), own.stream()).toList()
                : own;
    }

    /** The variables that the image of a stage sets. */
    public Map<String, String> environment(String stage) {
        var environment = new HashMap<String, String>();
        for (var variables : all(stage, "ENV")) {
            for (var variable : variables.split("\\s+")) {
                var pair = variable.split("=", 2);
                environment.put(pair[0], pair[1]);
            }
        }
        return environment;
    }
}
