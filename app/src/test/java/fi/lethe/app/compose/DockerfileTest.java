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
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Without Docker images cannot be built here; what can be known without it is held. */
class DockerfileTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"app", "command-side", "query-side"})
    void an_image_holds_what_the_build_makes_and_runs_it_as_nobody_else(String module) throws Exception {
        var file = Dockerfile.read(Path.of("..", module, "Dockerfile"));

        assertThat(file.all("FROM"))
                .hasSize(2)
                .allMatch(image -> image.matches("[a-z-]+:[a-z0-9-]*25[a-z-]*( AS build)?"));
        assertThat(file.all("RUN")).anyMatch(run -> run.contains(" -pl " + module + " -am"));
        assertThat(file.last("USER")).isEqualTo("10001:10001");
        assertThat(file.all("RUN").getLast())
                .contains("--uid 10001", "--gid 10001")
                .contains(file.environment().get("LETHE_DATA"))
                .contains(file.environment().get("LETHE_KEYS"));
        assertThat(file.last("EXPOSE")).isEqualTo(file.environment().get("LETHE_PORT"));
        assertThat(file.environment().keySet())
                .allMatch(name -> Stream.of(Setting.values())
                        .anyMatch(setting -> setting.variable().equals(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"app", "command-side", "query-side"})
    void the_jar_is_the_one_that_is_started(String module) throws Exception {
        var file = Dockerfile.read(Path.of("..", module, "Dockerfile"));
        var started = JsonMapper.shared().readValue(file.last("ENTRYPOINT"), String[].class);
        assertThat(started).startsWith("java").containsSequence("-jar", "/lethe/" + module + ".jar");
        assertThat(file.all("COPY")).contains("--from=build " + file.jar() + " /lethe/" + module + ".jar");

        var pom = Files.readString(Path.of("..", module, "pom.xml"));
        if (module.equals("app")) {
            assertThat(pom).contains("<finalName>lethe</finalName>");
            assertThat(file.jar()).isEqualTo("/lethe/app/target/lethe.jar");
        } else {
            assertThat(pom).contains("<classifier>exec</classifier>");
            assertThat(file.jar()).isEqualTo("/lethe/" + module + "/target/" + module + "-*-exec.jar");
        }
    }

    @Test
    void what_is_no_instruction_is_noticed() throws Exception {
        var file = Files.writeString(directory.resolve("Dockerfile"), "FROM a:25\nRUNN x\n");
        assertThatThrownBy(() -> Dockerfile.read(file)).hasMessageContaining("RUNN");
        Files.writeString(file, "FROM a:25\nRUN x \\\n");
        assertThatThrownBy(() -> Dockerfile.read(file)).hasMessageContaining("goes on");
    }
}
