// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.personal.DataUnit;
import fi.lethe.events.personal.KeyId;
import fi.lethe.events.personal.PersonName;
import fi.lethe.events.personal.UnitKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The format to the byte: computed apart from this code, so that a change cannot go unnoticed. */
class SealedFormatTest {
    private static final HexFormat HEX = HexFormat.of();
    private static final KeyId KEY = KeyId.of("00112233-4455-6677-8899-aabbccddeeff");
    private static final byte[] DATA_KEY =
            HEX.parseHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
    private static final AssociatedData PLACE = new AssociatedData(
            new UnitKey(DataUnit.PRIVATE_CONTACT, KEY),
            UUID.fromString("11111111-1111-1111-1111-111111111111"),
            "name",
            PersonName.class,
            UUID.fromString("22222222-2222-2222-2222-222222222222"));

    @Test
    void the_associated_data_are_eight_parts_each_after_its_length() {
        assertThat(HEX.formatHex(PLACE.bytes()))
                .isEqualTo("000101"
                        + "001000112233445566778899aabbccddeeff"
                        + "001011111111111111111111111111111111"
                        + text("0007", "CONTACT")
                        + text("0009", "private/1")
                        + text("0004", "name")
                        + text("000a", "PersonName")
                        + "001022222222222222222222222222222222");
    }

    @Test
    void the_commitment_is_the_hkdf_of_the_data_key() {
        assertThat(HEX.formatHex(SealingKey.derive(DATA_KEY, KEY).commitment().toArray()))
                .isEqualTo("bb44fd6217f9ebc7455be38353eb5140b3cbb5fc0691021c82cb916a81587c05");
    }

    @Test
    void a_token_is_the_hmac_of_kind_and_reference() {
        assertThat(HEX.formatHex(ReferenceTokens.under(DATA_KEY, KEY)
                        .token("ORDER", " ä-1 ")
                        .value()
                        .toArray()))
                .isEqualTo("1d5f1c22bc3e032b2c958d91ff7a2d46fbba598d922d8d30a4877d4090b6cab6");
    }

    @Test
    void a_blob_sealed_by_other_software_opens() throws GeneralSecurityException {
        var blob = HEX.parseHex("a0a1a2a3a4a5a6a7a8a9aaab725619026b0ade154089217da53384dff79819bf439841bf5b40a863"
                + "2ddd7c85ed0aeefb46bbafdb89d3f5eae78f43e15eb3590f53a2e084adf20d09a6aa1bc7a57d5b35"
                + "43bfeae8a53c4b99067528ff");
        var plaintext = SealingKey.derive(DATA_KEY, KEY).open(blob, PLACE.bytes());

        assertThat(new ValueForm(ValueRevisions.CURRENT).read(plaintext, PersonName.class))
                .isEqualTo(new PersonName("Maija Meikäläinen", "Maija"));
    }

    private static String text(String length, String text) {
        return length + HEX.formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
