// SPDX-License-Identifier: Apache-2.0
package fi.lethe.installation.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @TempDir
    private Path directory;

    @Test
    void an_option_goes_before_the_environment_and_that_before_the_default() {
        assertThat(Settings.of(new Choices(Map.of(), Map.of())).web().port()).isEqualTo(8080);
        var environment = Map.of("LETHE_PORT", "9000");
        assertThat(Settings.of(new Choices(Map.of(), environment)).web().port()).isEqualTo(9000);
        assertThat(Settings.of(new Choices(Map.of(Setting.PORT, "9001"), environment))
                        .web()
                        .port())
                .isEqualTo(9001);
        assertThat(Settings.of(new Choices(Map.of(), Map.of("LETHE_PORT", " ")))
                        .web()
                        .port())
                .isEqualTo(8080);
    }

    @Test
    void it_listens_on_the_loopback_address_unless_told_otherwise() {
        assertThat(with("LETHE_PORT", "1").web().bind().isLoopbackAddress()).isTrue();
        assertThat(with("LETHE_BIND", "localhost").web().bind().isLoopbackAddress())
                .isTrue();
        assertThat(with("LETHE_BIND", "0.0.0.0").web().bind().isAnyLocalAddress())
                .isTrue();
        refused("LETHE_BIND", "example.fi");
    }

    @Test
    void people_reach_it_where_it_was_said_and_nowhere_else() {
        assertThat(with("LETHE_PORT", "1").web().edge().publicUrl()).isEmpty();
        assertThat(with("LETHE_PUBLIC_URL", "https://lethe.example/")
                        .web()
                        .edge()
                        .publicUrl())
                .hasValue(URI.create("https://lethe.example/"));
        for (var wrong : new String[] {
            "lethe.example",
            "ftp://lethe.example",
            "https://me@lethe.example",
            "https://lethe.example/path",
            "https://lethe.example?a=b",
            "https://lethe.example#a",
            "https://",
            "https://lethe example"
        }) {
            refused("LETHE_PUBLIC_URL", wrong);
        }
    }

    @Test
    void proxies_are_addresses_and_networks_and_never_everybody() {
        assertThat(with("LETHE_PORT", "1").web().edge().trustedProxies()).isEmpty();
        assertThat(with("LETHE_TRUSTED_PROXIES", "127.0.0.1, 10.0.0.0/8,::1,2001:db8::/32")
                        .web()
                        .edge()
                        .trustedProxies())
                .containsExactly("127.0.0.1", "10.0.0.0/8", "::1", "2001:db8::/32");
        for (var wrong :
                new String[] {"proxy.example", "10.0.0.0/33", "10.0.0.0/x", "0.0.0.0/0", "::/0", ",", "10.*"}) {
            refused("LETHE_TRUSTED_PROXIES", wrong);
        }
    }

    @Test
    void idle_sessions_end_after_half_an_hour_unless_told_otherwise() {
        assertThat(with("LETHE_PORT", "1").web().edge().sessionIdle()).isEqualTo(Duration.ofMinutes(30));
        assertThat(with("LETHE_SESSION_IDLE", "PT8H").web().edge().sessionIdle())
                .isEqualTo(Duration.ofHours(8));
        for (var wrong : new String[] {"30", "PT0S", "-PT5M", "PT8H1S", "P1D"}) {
            refused("LETHE_SESSION_IDLE", wrong);
        }
    }

    @Test
    void keys_lie_beside_the_data_unless_told_otherwise_and_never_within() {
        var data = directory.resolve("data");
        assertThat(with("LETHE_DATA", data.toString()).directories().keys()).isEqualTo(directory.resolve("data-keys"));
        assertThatThrownBy(() -> Settings.of(new Choices(
                        Map.of(Setting.DATA, data.toString()),
                        Map.of("LETHE_KEYS", data.resolve("keys").toString()))))
                .isInstanceOf(SettingRefused.class)
                .hasMessageStartingWith("LETHE_KEYS: ");
    }

    @Test
    void a_wrong_value_is_refused_by_the_name_it_was_given_under() throws Exception {
        refused("LETHE_PORT", "abc");
        refused("LETHE_PORT", "65536");
        refused("LETHE_PORT", "-1");
        refused("LETHE_DATA", "/");
        refused("LETHE_DATA", Files.createFile(directory.resolve("file")).toString());
        refused("LETHE_ADMIN_PASSWORD_FILE", directory.resolve("absent").toString());
        refused("LETHE_LEDGER_URL", "postgres://host/lethe");
        assertThatThrownBy(() -> Settings.of(new Choices(Map.of(Setting.PORT, "x"), Map.of("LETHE_PORT", "1"))))
                .hasMessageStartingWith("--port: ");
    }

    @Test
    void a_secret_in_an_address_is_never_shown() {
        var url = "jdbc:postgresql://host/lethe?user=me&password=hunter2";
        assertThat(with("LETHE_LEDGER_URL", url).toString()).doesNotContain("hunter2");
        assertThat(new Choices(Map.of(), Map.of("LETHE_LEDGER_URL", url)).toString())
                .doesNotContain("hunter2");
        assertThatThrownBy(() -> with("LETHE_LEDGER_URL", "x" + url)).hasMessageNotContaining("hunter2");
    }

    private static Settings with(String variable, String value) {
        return Settings.of(new Choices(Map.of(), Map.of(variable, value)));
    }

    private static void refused(String variable, String value) {
        assertThatThrownBy(() -> with(variable, value))
                .isInstanceOf(SettingRefused.class)
                .hasMessageStartingWith(variable + ": ");
    }
}
