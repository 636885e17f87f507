// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto.aead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class AesGcmTest {
    private static final byte[] KEY =
            "kolmekymmentäkaksi tavua, ei yli".substring(0, 31).getBytes(StandardCharsets.UTF_8);
    private static final byte[] TEXT = "Maija Meikäläinen".getBytes(StandardCharsets.UTF_8);
    private static final byte[] DATA = "contact".getBytes(StandardCharsets.UTF_8);

    private final AesGcm cipher = new AesGcm(KEY);

    @Test
    void it_is_what_tink_makes_and_opens() throws Exception {
        var tink = new AesGcmJce(KEY);
        assertThat(tink.decrypt(cipher.seal(TEXT, DATA), DATA)).isEqualTo(TEXT);
        assertThat(cipher.open(tink.encrypt(TEXT, DATA), DATA)).isEqualTo(TEXT);
    }

    @Test
    void no_nonce_comes_twice() {
        var nonces = new HashSet<String>();
        for (int i = 0; i < 10_000; i++) {
            nonces.add(HexFormat.of().formatHex(Arrays.copyOf(cipher.seal(TEXT, DATA), 12)));
        }
        assertThat(nonces).hasSize(10_000);
    }

    @Test
    void what_is_cut_is_refused() {
        var sealed = cipher.seal(TEXT, DATA);
        for (int length = 0; length < sealed.length; length++) {
            var cut = Arrays.copyOf(sealed, length);
            assertThatThrownBy(() -> cipher.open(cut, DATA)).isInstanceOf(GeneralSecurityException.class);
        }
        assertThatThrownBy(() -> new AesGcm(new byte[16])).isInstanceOf(IllegalArgumentException.class);
    }
}
