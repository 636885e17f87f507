// SPDX-License-Identifier: Apache-2.0
package fi.lethe.bench.ours;

import com.zaxxer.hikari.HikariDataSource;
import fi.lethe.access.AccessConfiguration;
import fi.lethe.access.AccessSchema;
import fi.lethe.access.account.Accounts;
import fi.lethe.access.account.NewAccount;
import fi.lethe.access.agreement.Agreements;
import fi.lethe.access.health.HealthConfiguration;
import fi.lethe.bench.data.Clusters;
import fi.lethe.command.CommandSchema;
import fi.lethe.command.CommandSideConfiguration;
import fi.lethe.crypto.VaultSchema;
import fi.lethe.events.Role;
import fi.lethe.installation.server.Core;
import fi.lethe.installation.server.Readiness;
import fi.lethe.installation.server.Server;
import fi.lethe.installation.settings.Choices;
import fi.lethe.installation.settings.Setting;
import fi.lethe.installation.settings.Settings;
import fi.lethe.ledger.LedgerRoles;
import fi.lethe.ledger.LedgerSchema;
import fi.lethe.rules.roles.RoleCombination;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command side behind its web server, as a client sees it: one connection, one bearer token. */
public final class WebLethe implements AutoCloseable {
    private static final String LOGIN = "staff";
    private static final String PASSWORD = "correct horse battery staple";

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({Core.class, AccessConfiguration.class, HealthConfiguration.class, CommandSideConfiguration.class})
    static class Application {}

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Server server;
    private final String token;

    private WebLethe(Server server) {
        this.server = server;
        var account = server.part(Accounts.class)
                .create(new NewAccount("Bench", LOGIN, PASSWORD, new RoleCombination(Set.of(Role.STAFF))));
        server.part(Agreements.class).record(account, LocalDate.of(2026, 1, 2), null, null);
        var pair = Base64.getEncoder().encodeToString((LOGIN + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        this.token = send(request("/api/tokens", "Basic " + pair).POST(BodyPublishers.noBody()))
                .get("token")
                .asString();
    }

    /** On new databases of this name, listening on a free port of the loopback address. */
    public static WebLethe open(Clusters clusters, String name) throws InterruptedException {
        var ledger = clusters.onLedgerCluster(name, 30);
        LedgerSchema.migrate(ledger, new LedgerRoles(null, null, null));
        CommandSchema.migrate(ledger, null);
        AccessSchema.migrate(ledger, null);
        var vault = clusters.onVaultCluster(name, 10);
        VaultSchema.migrate(vault, null);
        var settings = Settings.of(new Choices(
                Map.of(
                        Setting.PORT, "0",
                        Setting.DATA, clusters.keys().resolveSibling(name).toString(),
                        Setting.KEYS, clusters.keys().resolve(name).toString()),
                Map.of()));
        Server.begin(settings, "bench");
        var server = Server.start(Application.class, settings, parts -> {
            for (var source : new String[] {"command", "access", "append", "ledger"}) {
                register(parts, source, ledger);
            }
            register(parts, "vault", vault);
        });
        if (!new Readiness(server.address()).comesWithin(Duration.ofMinutes(1))) {
            throw new IllegalStateException("not ready");
        }
        return new WebLethe(server);
    }

    private static void register(GenericApplicationContext parts, String name, HikariDataSource source) {
        parts.registerBean(
                name + "DataSource",
                HikariDataSource.class,
                () -> source,
                definition -> definition.setDestroyMethodName(""));
    }

    /** Posts JSON. */
    public JsonNode post(String path, byte[] body) {
        return send(request(path, "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body)));
    }

    /** Puts a file. */
    public JsonNode put(String path, String type, BodyPublisher body) {
        return send(
                request(path, "Bearer " + token).header("Content-Type", type).PUT(body));
    }

    private HttpRequest.Builder request(String path, String authorization) {
        return HttpRequest.newBuilder(URI.create(server.address() + path)).header("Authorization", authorization);
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            var answer = client.send(request.build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException("answered " + answer.statusCode());
            }
            return JsonMapper.shared().readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while measuring", e);
        }
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
