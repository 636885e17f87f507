// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command;

import fi.lethe.access.AccessConfiguration;
import fi.lethe.access.AccessSchema;
import fi.lethe.access.account.Accounts;
import fi.lethe.access.account.NewAccount;
import fi.lethe.access.agreement.Agreements;
import fi.lethe.command.axon.Foundations;
import fi.lethe.crypto.KeyVault;
import fi.lethe.crypto.VaultSchema;
import fi.lethe.crypto.VaultSettings;
import fi.lethe.events.Role;
import fi.lethe.events.customer.DerivedDataHolder;
import fi.lethe.installation.keys.NewsInLedger;
import fi.lethe.installation.server.AxonProperties;
import fi.lethe.ledger.EventTypes;
import fi.lethe.ledger.LedgerRoles;
import fi.lethe.ledger.LedgerSchema;
import fi.lethe.ledger.LedgerSettings;
import fi.lethe.ledger.LedgerStore;
import fi.lethe.postgres.TestCluster;
import fi.lethe.rules.roles.RoleCombination;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command side over real databases on a loopback port, started once per JVM, and a caller of it. */
public final class TestHouse {
    public static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PASSWORD = "Kevätkukkia-42";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ConcurrentHashMap<Set<Role>, String> TOKENS = new ConcurrentHashMap<>();
    private static final ConfigurableApplicationContext CONTEXT = new SpringApplicationBuilder(Application.class)
            .properties(AxonProperties.all())
            .run(
                    "--server.port=0",
                    "--server.address=127.0.0.1",
                    "--spring.main.banner-mode=off",
                    "--spring.main.register-shutdown-hook=false");

    private TestHouse() {}

    /** The application: access and command side, with stand-ins that acknowledge as the query side does. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
    @Import({AccessConfiguration.class, CommandSideConfiguration.class})
    static class Application {

        @Bean
        NumbersForTests invoiceNumbers() {
            return new NumbersForTests();
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        DataSource commandDataSource() {
            var database = pooled(TestCluster.newDatabase("ledger"));
            LedgerSchema.migrate(database, new LedgerRoles(null, null, null));
            CommandSchema.migrate(database, null);
            AccessSchema.migrate(database, null);
            return database;
        }

        @Bean
        DataSource accessDataSource(@Qualifier("commandDataSource") DataSource database) {
            return database;
        }

        @Bean
        LedgerStore ledgerStore(@Qualifier("commandDataSource") DataSource database, Clock clock) {
            return LedgerStore.open(
                    new LedgerSettings(database, database, clock, Duration.ofSeconds(10), EventTypes.all()));
        }

        @Bean
        VaultSettings vaultSettings(LedgerStore ledger, Clock clock) throws IOException {
            var database = pooled(TestCluster.newDatabase("vault"));
            VaultSchema.migrate(database, null);
            return new VaultSettings(database, keys(), ledger.origin(), clock, new NewsInLedger(ledger));
        }

        @Bean
        KeyVault keyVault(VaultSettings settings) {
            return KeyVault.open(settings);
        }

        @Bean(destroyMethod = "shutdownNow")
        ScheduledExecutorService followersOfDerivedData(LedgerStore ledger) {
            var holders = Executors.newSingleThreadScheduledExecutor();
            var _ = holders.scheduleWithFixedDelay(
                    () -> {
                        var last = ledger.head().size() - 1;
                        for (var holder : DerivedDataHolder.onDisk()) {
                            ledger.acknowledge(holder.code(), last);
                        }
                    },
                    0,
                    50,
                    TimeUnit.MILLISECONDS);
            return holders;
        }

        private static Path keys() throws IOException {
            return Files.createTempDirectory("lethe-keys");
        }

        private static DataSource pooled(String name) {
            var config = new com.zaxxer.hikari.HikariConfig();
            config.setDataSource(TestCluster.dataSource(name));
            config.setMaximumPoolSize(12);
            return new com.zaxxer.hikari.HikariDataSource(config);
        }
    }

    public static <T> T bean(Class<T> type) {
        return CONTEXT.getBean(type);
    }

    /** The settings of the same vault for a node with another clock. */
    public static VaultSettings vaultSettings(Clock clock) {
        var same = bean(VaultSettings.class);
        return new VaultSettings(same.vault(), same.keysDirectory(), same.origin(), clock, same.ledger());
    }

    public static String ledgerUrl() {
        return urlOf(bean(Foundations.class).database());
    }

    public static String vaultUrl() {
        return urlOf(bean(VaultSettings.class).vault());
    }

    public static String databasePassword() {
        return TestCluster.shared().superuserPassword();
    }

    private static String urlOf(DataSource database) {
        try (var connection = database.getConnection()) {
            return connection.getMetaData().getURL();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A bearer token of somebody in these roles; the same one at each call. */
    public static String tokenOf(Role... roles) {
        return TOKENS.computeIfAbsent(Set.copyOf(Arrays.asList(roles)), TestHouse::newToken);
    }

    /** A bearer token of somebody new. */
    public static String newToken(Set<Role> roles) {
        var login = "käyttäjä-" + UUID.randomUUID() + "@example.fi";
        var account = bean(Accounts.class)
                .create(new NewAccount("Testi Käyttäjä", login, PASSWORD, new RoleCombination(roles)));
        bean(Agreements.class).record(account, LocalDate.of(2026, 1, 2), null, null);
        var pair = (login + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
        var response = send(request("/api/tokens")
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair))
                .POST(BodyPublishers.noBody()));
        return json(response).get("token").asString();
    }

    public static HttpResponse<String> command(String name, String body, String... headers) {
        return commandAs(tokenOf(Role.STAFF), name, body, headers);
    }

    public static HttpResponse<String> commandAs(String token, String name, String body, String... headers) {
        var request = request("/api/commands/" + name)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    public static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(
                "http://127.0.0.1:" + CONTEXT.getEnvironment().getRequiredProperty("local.server.port") + path));
    }

    public static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }
}
