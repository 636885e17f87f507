// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lethe.installation.settings.Setting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Without Docker images cannot be built here; what can be known without it is held. */
class DockerfileTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({
        "command-side, command-side/target/command-side-*-exec.jar, <classifier>exec</classifier>",
        "query-side, query-side/target/query-side-*-exec.jar, <classifier>exec</classifier>",
        "lethe, app/target/lethe.jar, <finalName>lethe</finalName>"
    })
    void an_image_starts_the_jar_that_the_build_makes_as_nobody_else(String image, String jar, String named)
            throws Exception {
        var file = Dockerfile.ofProject();

        assertThat(file.stage("build").base()).matches("maven:.*25.*");
        assertThat(file.stage("build").all("RUN")).singleElement().asString().contains(" package ", " -pl app -am");
        assertThat(file.stage("runtime").base()).matches("eclipse-temurin:25-.*");
        assertThat(file.all(image, "COPY")).containsExactly("--from=build /lethe/" + jar + " /lethe.jar");
        assertThat(Files.readString(Path.of("..", jar.substring(0, jar.indexOf('/')), "pom.xml")))
                .contains(named);
        assertThat(JsonMapper.shared().readValue(file.all(image, "ENTRYPOINT").getLast(), String[].class))
                .startsWith("java")
                .contains("-XX:+DisableAttachMechanism", "-XX:-HeapDumpOnOutOfMemoryError")
                .containsSequence("-jar", "/lethe.jar");
        assertThat(file.all(image, "USER")).containsExactly("10001:10001");
    }

    @Test
    void the_line_of_the_terminal_keeps_memory_off_the_disks_too() throws Exception {
        assertThat(Files.readString(Path.of("..", "lethe")))
                .contains("ulimit -c 0", "-XX:+DisableAttachMechanism", "-XX:-HeapDumpOnOutOfMemoryError");
    }

    @Test
    void what_an_image_says_the_program_understands() throws Exception {
        var file = Dockerfile.ofProject();
        var environment = file.environment("command-side");

        assertThat(environment.keySet())
                .allMatch(name -> Stream.of(Setting.values())
                        .anyMatch(setting -> setting.variable().equals(name)));
        assertThat(file.all("command-side", "EXPOSE")).containsExactly(environment.get("LETHE_PORT"));
        assertThat(file.stage("runtime").all("RUN"))
                .singleElement()
                .asString()
                .contains("--uid 10001", "--gid 10001", "-m 0700")
                .contains(environment.get("LETHE_DATA"), environment.get("LETHE_KEYS"));
    }

    @Test
    void what_is_no_instruction_is_noticed() throws Exception {
        var file = Files.writeString(directory.resolve("Dockerfile"), "FROM a:25\nRUNN x\n");
        assertThatThrownBy(() -> Dockerfile.read(file)).hasMessageContaining("RUNN");
        Files.writeString(file, "FROM a:25\nRUN x \\\n");
        assertThatThrownBy(() -> Dockerfile.read(file)).hasMessageContaining("goes on");
    }
}
