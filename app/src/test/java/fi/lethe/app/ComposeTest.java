// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.app.compose.Dockerfile;
import fi.lethe.installation.database.DatabaseRole;
import fi.lethe.installation.database.PreparedDatabases;
import fi.lethe.installation.settings.Choices;
import fi.lethe.installation.settings.Setting;
import fi.lethe.installation.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code docker-compose.yml} as Docker Compose itself reads it, held against what the program understands. */
class ComposeTest {
    @TempDir
    private static Path directory;

    private static JsonNode compose;
    private static Dockerfile dockerfile;

    @BeforeAll
    static void read() throws Exception {
        var top = Path.of("..").toRealPath();
        var output = directory.resolve("compose.yml");
        try {
            var parser = new ProcessBuilder(
                            "docker-compose",
                            "-f",
                            top.resolve("docker-compose.yml").toString(),
                            "config")
                    .redirectOutput(output.toFile())
                    .redirectError(directory.resolve("compose.err").toFile())
                    .start();
            assertThat(parser.waitFor())
                    .as(() -> content(directory.resolve("compose.err")))
                    .isZero();
        } catch (IOException absent) {
            if ("true".equals(System.getenv("CI"))) {
                Assertions.fail("There is no docker-compose; install Debian's package of that name.");
            }
            Assumptions.abort("left out, for there is no docker-compose");
        }
        dockerfile = Dockerfile.ofProject();
        compose = JsonMapper.shared().valueToTree(new Yaml().load(Files.readString(output)));
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    /** What a container is told: by its image, then by the composition. */
    private static Map<String, String> environment(String service) {
        var environment = image(service);
        compose.at("/services/" + service + "/environment")
                .propertyStream()
                .forEach(variable ->
                        environment.put(variable.getKey(), variable.getValue().asString()));
        return environment;
    }

    /** What the image says; a copy, to be added to. */
    private static Map<String, String> image(String service) {
        var target = compose.at("/services/" + service + "/build/target").asString();
        return new HashMap<>(dockerfile.environment(target));
    }

    @Test
    void there_are_two_sides_two_clusters_and_what_prepares_them() {
        assertThat(compose.at("/services").propertyNames())
                .containsExactlyInAnyOrder("ledger", "vault", "prepare", "command-side", "query-side");
        for (var cluster : new String[] {"ledger", "vault"}) {
            assertThat(compose.at("/services/" + cluster + "/image").asString()).isEqualTo("postgres:18");
            assertThat(compose.at("/services/" + cluster + "/ports").isMissingNode())
                    .isTrue();
            assertThat(compose.at("/networks/" + cluster + "/internal").asBoolean())
                    .isTrue();
            assertThat(compose.at("/services/" + cluster + "/networks").propertyNames())
                    .containsExactly(cluster);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"command-side", "query-side"})
    void a_side_is_told_what_it_understands_and_no_owner_s_password(String side) {
        var environment = environment(side);
        assertThat(environment.keySet())
                .allMatch(name -> Stream.of(Setting.values())
                        .anyMatch(setting -> setting.variable().equals(name)))
                .noneMatch(name -> name.contains("PASSWORD"));
        var settings = Settings.of(new Choices(Map.of(), environment));
        assertThat(PreparedDatabases.of(settings, DatabaseRole.QUERY).vaultUrl())
                .startsWith("jdbc:postgresql://vault:");
        assertThat(PreparedDatabases.of(settings, DatabaseRole.QUERY).ledgerUrl())
                .startsWith("jdbc:postgresql://ledger:")
                .doesNotContain("user=");
        assertThat(compose.at("/services/" + side + "/secrets").isMissingNode()).isTrue();
        assertThat(compose.at("/services/" + side + "/depends_on/prepare/condition")
                        .asString())
                .isEqualTo("service_completed_successfully");
        assertThat(texts(compose.at("/services/" + side + "/ports")))
                .as("a loopback name counts with the server's own port only")
                .containsExactly("127.0.0.1:%1$s:%1$s/tcp".formatted(environment.get("LETHE_PORT")));
        assertThat(settings.commandSide())
                .as("the command side answers under the name it is asked by")
                .isPresent();
        assertThat(compose.at("/services/" + side + "/build/target").asString()).isEqualTo(side);
        assertThat(compose.at("/services/" + side + "/ulimits/core").asInt(-1))
                .as("no core dump")
                .isZero();
    }

    @Test
    void the_pages_know_where_commands_are_taken() {
        var settings = Settings.of(new Choices(Map.of(), environment("query-side")));
        var commands = settings.commandSide().orElseThrow();
        assertThat(compose.at("/services/" + commands.getHost()).isMissingNode())
                .isFalse();
        assertThat(Integer.toString(commands.getPort()))
                .isEqualTo(environment("command-side").get("LETHE_PORT"));
    }

    @Test
    void what_prepares_is_told_where_and_as_whom() throws Exception {
        var environment = environment("prepare");
        for (var cluster : new String[] {"LEDGER", "VAULT"}) {
            var secret = Path.of(Objects.requireNonNull(environment.get("LETHE_" + cluster + "_PASSWORD_FILE")));
            var owner = secret.getFileName().toString();
            assertThat(secret.getParent()).isEqualTo(Path.of("/run/secrets"));
            assertThat(compose.at("/services/prepare/secrets").toString()).contains(owner);
            assertThat(compose.at("/secrets/" + owner + "/file").isMissingNode())
                    .isFalse();
            environment.put(
                    "LETHE_" + cluster + "_PASSWORD_FILE",
                    Files.writeString(directory.resolve(owner), "secret\n").toString());
        }
        var servers = Settings.of(new Choices(Map.of(), environment)).servers();
        assertThat(servers.ledger().orElseThrow().url()).contains("user=postgres");
        assertThat(servers.vault().orElseThrow().password()).contains("secret");
        assertThat(texts(compose.at("/services/prepare/command"))).containsExactly("prepare");
    }

    @Test
    void servers_write_no_values_into_their_logs() {
        for (var cluster : new String[] {"ledger", "vault"}) {
            assertThat(texts(compose.at("/services/" + cluster + "/command")))
                    .contains(
                            "log_statement=none",
                            "log_error_verbosity=terse",
                            "log_min_error_statement=panic",
                            "log_parameter_max_length=0",
                            "log_parameter_max_length_on_error=0");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"command-side", "query-side"})
    void its_health_is_asked_so_that_it_is_answered(String side) throws Exception {
        var test = texts(compose.at("/services/" + side + "/healthcheck/test"));
        assertThat(test).startsWith("CMD", "bash", "-c");
        var asked = test.getLast().replace("$$", "$");
        var port = Integer.toString(House.shared().lethe().address().getPort());
        assertThat(bash(asked.replace("$LETHE_PORT", port))).isZero();
        assertThat(bash(asked.replace("$LETHE_PORT", "1"))).isNotZero();
        assertThat(bash(asked.replace("$LETHE_PORT", port).replace("/ready", "/nothing")))
                .isNotZero();
    }

    private static int bash(String script) throws Exception {
        return new ProcessBuilder("bash", "-c", script)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
