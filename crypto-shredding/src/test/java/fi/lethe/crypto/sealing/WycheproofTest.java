// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lethe.crypto.aead.AesGcm;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The primitive that values and keys are encrypted with, against Project Wycheproof's vectors. */
class WycheproofTest {
    private static final HexFormat HEX = HexFormat.of();

    @Test
    void every_vector_for_256_bit_keys_96_bit_nonces_and_128_bit_tags_is_judged_as_published() throws Exception {
        var file = vectors();
        Assumptions.assumeTrue(Files.exists(file), "no vectors: set LETHE_SHARED to the folder that holds them");
        int valid = 0;
        int invalid = 0;
        for (var group : JsonMapper.shared().readTree(file.toFile()).get("testGroups")) {
            if (group.get("keySize").asInt() != 256
                    || group.get("ivSize").asInt() != 96
                    || group.get("tagSize").asInt() != 128) {
                continue;
            }
            for (var vector : group.get("tests")) {
                if (vector.get("result").asString().equals("valid")) {
                    assertThat(open(vector)).as(name(vector)).isEqualTo(hex(vector, "msg"));
                    valid++;
                } else {
                    assertThatThrownBy(() -> open(vector))
                            .as(name(vector))
                            .isInstanceOf(GeneralSecurityException.class);
                    invalid++;
                }
            }
        }
        assertThat(valid).isPositive();
        assertThat(invalid).isPositive();
    }

    private static byte[] open(JsonNode vector) throws GeneralSecurityException {
        var sealed = new ByteArrayOutputStream();
        sealed.writeBytes(hex(vector, "iv"));
        sealed.writeBytes(hex(vector, "ct"));
        sealed.writeBytes(hex(vector, "tag"));
        return new AesGcm(hex(vector, "key")).open(sealed.toByteArray(), hex(vector, "aad"));
    }

    private static byte[] hex(JsonNode vector, String field) {
        return HEX.parseHex(vector.get(field).asString());
    }

    private static String name(JsonNode vector) {
        return "vector " + vector.get("tcId").asInt();
    }

    private static Path vectors() {
        var shared = System.getenv("LETHE_SHARED");
        var folder = shared == null || shared.isBlank() ? Path.of("..", "..", "shared") : Path.of(shared);
        return folder.resolve("vectors").resolve("wycheproof").resolve("aes_gcm_test.json");
    }
}
