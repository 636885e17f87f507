// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import fi.lethe.crypto.keyring.LocalKeyring;
import fi.lethe.events.Bytes;
import fi.lethe.events.personal.DataUnit;
import fi.lethe.events.personal.KeyId;
import java.nio.file.Files;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Values and key bytes stand in no log line and no text of an object. */
class NothingShowsTest {

    @Test
    void log_lines_hold_neither_values_nor_key_bytes_whatever_goes_wrong() throws Exception {
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var level = root.getLevel();
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        root.addAppender(lines);
        root.setLevel(Level.TRACE);
        try (var test = new TestVault()) {
            var key = useInEveryWay(test);
            root.setLevel(level);
            var text = List.copyOf(lines.list).stream()
                    .map(line -> line.getFormattedMessage() + ThrowableProxyUtil.asString(line.getThrowableProxy()))
                    .collect(Collectors.joining("\n"));
            assertThat(text).as("the control").contains("ALARM tampering").contains("ALARM key");
            assertThat(text)
                    .doesNotContain("Meikäläinen")
                    .doesNotContain(Bytes.of(key).toBase64())
                    .doesNotContain(HexFormat.of().formatHex(key))
                    .doesNotContain(Files.readString(test.keys.resolve("keyring.password")));
        } finally {
            root.setLevel(level);
            root.detachAppender(lines);
        }
    }

    /** Gives the bytes of the data key it used. */
    private static byte[] useInEveryWay(TestVault test) throws Exception {
        var vault = test.node();
        var context = TestVault.context();
        var sealed = TestVault.seal(vault, vault.fresh(DataUnit.IDENTITY), context);
        TestVault.open(vault, sealed, context);
        assertThatThrownBy(() -> TestVault.open(vault, sealed, TestVault.context()))
                .isInstanceOf(SealedValueTampered.class);
        try (var lease = vault.lease(List.of(new KeyId(new UUID(1, 1))))) {
            assertThatThrownBy(() -> lease.state(new KeyId(new UUID(1, 1)))).isInstanceOf(KeyLost.class);
        }
        var database = new VaultDatabase(test.dataSource);
        StoredKey.Present stored;
        try (var query = new KeyQuery(database, System::nanoTime)) {
            var found = query.load(Set.of(sealed.key())).keys();
            stored = (StoredKey.Present) Objects.requireNonNull(found.get(sealed.key()));
        }
        var key = new Epochs(database, LocalKeyring.load(test.keys))
                .key(stored.epoch())
                .unwrap(stored.wrapped().toArray(), WrapContext.dataKey(sealed.key(), stored.epoch()));
        vault.destroy(TestVault.order(sealed.key()));
        return key;
    }

    @Test
    void texts_of_objects_show_nothing() throws Exception {
        try (var test = new TestVault()) {
            var vault = test.node();
            var context = TestVault.context();
            var sealed = TestVault.seal(vault, vault.fresh(DataUnit.IDENTITY), context);
            try (var lease = vault.lease(List.of(sealed.key()))) {
                assertThat(List.of(
                                vault.toString(),
                                lease.toString(),
                                sealed.toString(),
                                TestVault.open(vault, sealed, context).toString(),
                                LocalKeyring.load(test.keys).toString()))
                        .noneMatch(text -> text.contains("Meikäläinen")
                                || text.contains(
                                        Bytes.of(TestVault.ciphertext(sealed)).toBase64()));
            }
        }
    }
}
