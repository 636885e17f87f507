// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app;

import static fi.lethe.app.Caller.json;

import fi.lethe.app.installation.GoldenClusters;
import fi.lethe.events.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes golden data: runs the program of today, tells the story, and keeps all rows, keyring, journal and answers. Runs only when
 * it is asked for by name.
 */
class GoldenMaker {
    static final String EXPECTED = "expected.json";
    static final List<String> KEYS = List.of("keyring.p12", "keyring.password", "erasure-journal");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    /** Whose values may be gone when the data are read, because their pause has ended by then. */
    static final String PENDING = "pending";

    @TempDir
    private Path directory;

    /** Into a folder that must not be there: an existing one is never made again. */
    @Test
    void makes_golden_data() throws Exception {
        var name = System.getProperty("lethe.golden");
        Assumptions.assumeTrue(name != null, "-Dlethe.golden names the folder to make");
        var folder = Files.createDirectory(GoldenDataTest.FOLDER.resolve(String.valueOf(name)));
        ObjectNode expected;
        try (var house = House.in(directory)) {
            expected = expected(house, GoldenStory.tell(house, directory));
        }
        var directories = House.settings(directory).directories();
        var schemas = expected.putObject("schemas");
        GoldenClusters.save(directories, folder).forEach(schemas::put);
        for (var file : KEYS) {
            Files.copy(directories.keys().resolve(file), folder.resolve(file));
        }
        Files.writeString(folder.resolve(EXPECTED), JSON.writeValueAsString(expected) + "\n");
    }

    private static ObjectNode expected(House house, Map<String, String> customers) throws InterruptedException {
        var head = json(house.as(Role.STAFF).get("/api/ledger/head"));
        var answers = new GoldenAnswers(house, head.get("size").asLong());
        var expected = JSON.createObjectNode();
        expected.set("size", head.get("size"));
        expected.set("root", head.get("root"));
        var all = expected.putObject("customers");
        customers.forEach((name, id) -> all.set(name, lasting(name, answers.ofCustomer(id))));
        expected.set("trail", answers.trail());
        expected.set("accounts", answers.accounts());
        var found = expected.putObject("found");
        for (var name :
                List.of("active", "ended", "reopened", "cancelled", "lifted", "imported", "flagged", "contact")) {
            found.set(name + "@example.fi", answers.found(name + "@example.fi"));
        }
        found.set("Active Meikäläinen", answers.found("Active Meikäläinen"));
        for (var name : List.of("forgotten", "rest", "partly")) {
            found.set(name + "@example.fi", answers.found(name + "@example.fi"));
        }
        expected.putArray("repeated")
                .add(house.as(Role.STAFF)
                        .command(
                                "register-customer",
                                GoldenStory.repeated(),
                                "Idempotency-Key",
                                GoldenStory.IDEMPOTENCY_KEY)
                        .body());
        return expected;
    }

    /** Without what the end of a pause changes. */
    private static ObjectNode lasting(String name, ObjectNode answers) {
        if (name.equals(PENDING)) {
            answers.remove("now");
            var registry = (ObjectNode) answers.get("registry");
            var gone = registry.properties().stream()
                    .filter(member -> withheld(member.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
            registry.remove(Set.copyOf(gone));
        }
        return answers;
    }

    private static boolean withheld(JsonNode part) {
        return part.at("/state").asString("").equals("WITHHELD");
    }
}
