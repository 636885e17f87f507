// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto.keyring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalKeyringTest {
    private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] HERE = {1};

    @TempDir
    Path parent;

    private Path directory;
    private LocalKeyring keyring;

    @BeforeEach
    void create() {
        directory = parent.resolve("keys");
        keyring = LocalKeyring.create(directory);
    }

    @Test
    void what_is_wrapped_unwraps_after_a_restart_and_only_for_its_purpose() throws GeneralSecurityException {
        var wrapped = keyring.wrap(KEY, HERE);
        var again = LocalKeyring.load(directory);

        assertThat(again.unwrap(wrapped, HERE)).isEqualTo(KEY);
        assertThatThrownBy(() -> again.unwrap(wrapped, new byte[] {2})).isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void two_keyrings_have_two_master_keys() {
        var other = LocalKeyring.create(parent.resolve("other"));
        var wrapped = keyring.wrap(KEY, HERE);
        assertThatThrownBy(() -> other.unwrap(wrapped, HERE)).isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void only_its_owner_may_read_it_and_the_directory() throws IOException {
        assertThat(mode(directory)).isEqualTo("rwx------");
        assertThat(mode(directory.resolve("keyring.p12"))).isEqualTo("rw-------");
        assertThat(mode(directory.resolve("keyring.password"))).isEqualTo("rw-------");
    }

    @Test
    void a_keyring_open_to_others_is_refused() throws IOException {
        Files.setPosixFilePermissions(
                directory.resolve("keyring.password"), PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> LocalKeyring.load(directory))
                .isInstanceOf(KeyringUnusable.class)
                .hasMessageContaining("0600");
    }

    @Test
    void a_missing_or_foreign_file_is_refused_and_an_existing_one_never_replaced() throws IOException {
        assertThatThrownBy(() -> LocalKeyring.create(directory)).isInstanceOf(KeyringUnusable.class);
        var other = parent.resolve("other");
        LocalKeyring.create(other);
        Files.write(directory.resolve("keyring.password"), Files.readAllBytes(other.resolve("keyring.password")));
        assertThatThrownBy(() -> LocalKeyring.load(directory)).isInstanceOf(KeyringUnusable.class);
        Files.delete(directory.resolve("keyring.p12"));
        assertThatThrownBy(() -> LocalKeyring.load(directory)).isInstanceOf(KeyringUnusable.class);
    }

    @Test
    void it_is_a_key_store_that_common_tools_read() throws Exception {
        var password = Files.readString(directory.resolve("keyring.password")).toCharArray();
        var store = KeyStore.getInstance(directory.resolve("keyring.p12").toFile(), password);
        assertThat(store.getType()).isEqualToIgnoringCase("PKCS12");
        assertThat(store.isKeyEntry("master-1")).isTrue();
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
