// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app;

import static fi.lethe.app.Caller.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lethe.app.arrows.KeyedCodes;
import fi.lethe.app.installation.GoldenClusters;
import fi.lethe.crypto.keyring.PrivateFiles;
import fi.lethe.events.Role;
import fi.lethe.evidence.merkle.InclusionProof;
import fi.lethe.evidence.merkle.TreeHash;
import fi.lethe.ledger.LedgerStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the program stored once is opened by the program of today, and says what it said. */
class GoldenDataTest {
    static final Path FOLDER = Path.of("src", "test", "resources", "golden");

    @TempDir
    private Path directory;

    private static Stream<Path> folders() throws IOException {
        try (var folders = Files.list(FOLDER)) {
            return folders.filter(Files::isDirectory).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void what_was_stored_once_is_opened_and_says_what_it_said(Path folder) throws Exception {
        var expected = JsonMapper.shared().readTree(Files.readString(folder.resolve(GoldenMaker.EXPECTED)));
        load(folder, expected.get("schemas"));
        try (var house = House.in(directory)) {
            var answers = new GoldenAnswers(house, expected.get("size").asLong());
            theLedgerIsTheSame(house, expected);
            nothingComesInTwice(house, expected.at("/repeated/0").asString());
            customersAreTheSame(answers, expected.get("customers"));
            assertThat(GoldenAnswers.differences("", expected.get("trail"), answers.trail()))
                    .isEmpty();
            for (var question : expected.get("found").properties()) {
                assertThat(answers.found(question.getKey()))
                        .as(question.getKey())
                        .isEqualTo(question.getValue());
            }
            assertThat(GoldenAnswers.differences("", expected.get("accounts"), answers.accounts()))
                    .isEmpty();
            theStaffIsTheSame(house);
            assertThat(GoldenAnswers.differing(house)).isZero();
            assertThat(serviceKeys(house)).isNotEmpty().allMatch(KeyedCodes.listed()::lists);
        }
    }

    private void load(Path folder, JsonNode schemas) throws Exception {
        var directories = House.settings(directory).directories();
        PrivateFiles.directory(directories.keys());
        for (var name : GoldenMaker.KEYS) {
            PrivateFiles.write(directories.keys().resolve(name), Files.readAllBytes(folder.resolve(name)));
        }
        Map<String, String> versions = new TreeMap<>();
        schemas.properties()
                .forEach(schema ->
                        versions.put(schema.getKey(), schema.getValue().asString()));
        GoldenClusters.load(directories, folder, versions);
    }

    private static void theLedgerIsTheSame(House house, JsonNode expected) {
        long size = expected.get("size").asLong();
        var root = bytes(expected.get("root"));
        for (long position = 0; position < size; position++) {
            var entry = json(house.as(Role.STAFF).get("/api/ledger/entries/" + position + "?size=" + size));
            var hashes = StreamSupport.stream(entry.at("/proof/hashes").spliterator(), false)
                    .map(GoldenDataTest::bytes)
                    .toList();
            var proof = new InclusionProof(position, size, hashes);
            assertThat(proof.verifies(TreeHash.leaf(bytes(entry.get("bytes"))), root))
                    .as("entry %d", position)
                    .isTrue();
        }
        assertThat(house.lethe().part(LedgerStore.class).verifyAgainstTree()).isTrue();
    }

    private static void customersAreTheSame(GoldenAnswers answers, JsonNode customers) {
        for (var customer : customers.properties()) {
            var expected = customer.getValue();
            var actual = answers.ofCustomer(expected.get("customer").asString());
            for (var part : List.of("registry", "now", "history")) {
                if (expected.has(part)) {
                    assertThat(GoldenAnswers.differences("/" + part, expected.get(part), actual.get(part)))
                            .as(customer.getKey())
                            .isEmpty();
                }
            }
            assertThat(texts(actual.get("sentences")))
                    .as(customer.getKey())
                    .isNotEmpty()
                    .containsSubsequence(texts(expected.get("sentences")));
            if (customer.getKey().equals("partly")) {
                assertThat(answers.asUsual(expected.get("customer").asString())
                                .at("/billing/value")
                                .toString())
                        .contains("\"restriction\":\"HELD_ONLY\"")
                        .doesNotContain("KNOWN", "billTo");
            }
            if (customer.getKey().equals(GoldenMaker.PENDING)) {
                assertThat(actual.at("/registry/name/state").asString()).isIn("WITHHELD", "SHREDDED");
            }
        }
    }

    /** The house has signed every role in already. */
    private static void theStaffIsTheSame(House house) {
        var address = house.lethe().address();
        var changed = Caller.signingIn(address, "golden-changed", House.PASSWORD);
        assertThat(changed.get("/api/ledger/head").statusCode()).isEqualTo(200);
        var withdrawn = Caller.signingIn(address, "golden-withdrawn", House.PASSWORD);
        assertThat(withdrawn
                        .command("register-customer", GoldenStory.repeated())
                        .statusCode())
                .isEqualTo(403);
        assertThatThrownBy(() -> Caller.signingIn(address, "golden-revoked", House.PASSWORD))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Caller.signingIn(address, "golden-invited", House.PASSWORD))
                .isInstanceOf(IllegalStateException.class);
    }

    private void nothingComesInTwice(House house, String answer) throws Exception {
        var again = house.as(Role.STAFF)
                .command("register-customer", GoldenStory.repeated(), "Idempotency-Key", GoldenStory.IDEMPOTENCY_KEY);
        assertThat(again.body()).isEqualTo(answer);
        assertThat(GoldenStory.imports(house, directory, "customers", GoldenStory.CUSTOMERS))
                .contains("0 imported, 0 changed, 2 unchanged, 0 rejected");
        assertThat(GoldenStory.imports(house, directory, "invoices", GoldenStory.INVOICES))
                .contains("0 imported, 0 changed, 2 unchanged, 0 rejected");
    }

    private static List<String> serviceKeys(House house) {
        return JdbcClient.create(
                        house.lethe().installation().vault().inspector().unpooled())
                .sql("select name from vault.vault_service_key")
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(text -> texts.add(text.asString()));
        return texts;
    }

    private static byte[] bytes(JsonNode base64) {
        return Base64.getDecoder().decode(base64.asString());
    }
}
