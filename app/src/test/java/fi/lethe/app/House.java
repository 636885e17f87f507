// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app;

import fi.lethe.access.account.Accounts;
import fi.lethe.access.account.NewAccount;
import fi.lethe.access.agreement.Agreements;
import fi.lethe.app.server.RunningLethe;
import fi.lethe.events.Role;
import fi.lethe.installation.server.Readiness;
import fi.lethe.installation.settings.Choices;
import fi.lethe.installation.settings.Setting;
import fi.lethe.installation.settings.Settings;
import fi.lethe.rules.roles.RoleCombination;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A whole installation in this JVM, on a free port, with one account for each role. */
final class House implements AutoCloseable {
    static final String PASSWORD = "correct horse battery staple";

    private final Settings settings;
    private final RunningLethe lethe;
    private final Map<Role, Caller> callers = new EnumMap<>(Role.class);

    private static final class Shared {
        static final House HOUSE = inTemporaryDirectory();

        private Shared() {}
    }

    private House(Settings settings) throws InterruptedException {
        this.settings = settings;
        this.lethe = RunningLethe.start(settings);
        if (!new Readiness(lethe.address()).comesWithin(Duration.ofMinutes(1))) {
            throw new IllegalStateException("not ready");
        }
        for (var role : Role.values()) {
            letIn(role);
        }
    }

    private void letIn(Role role) {
        var accounts = lethe.part(Accounts.class);
        if (accounts.findByLogin(role.code()).isEmpty()) {
            var account = accounts.create(
                    new NewAccount("Test " + role.code(), role.code(), PASSWORD, new RoleCombination(Set.of(role))));
            lethe.part(Agreements.class).record(account, LocalDate.of(2026, 1, 2), null, null);
        }
        callers.put(role, Caller.signingIn(lethe.address(), role.code(), PASSWORD));
    }

    /** One for all tests of this JVM; nobody closes it. */
    static House shared() {
        return Shared.HOUSE;
    }

    static House in(Path directory) throws InterruptedException {
        return new House(settings(directory));
    }

    static Settings settings(Path directory) {
        var data = directory.resolve("data").toString();
        return Settings.of(new Choices(Map.of(Setting.PORT, "0", Setting.DATA, data), Map.of()));
    }

    private static House inTemporaryDirectory() {
        try {
            var directory = Files.createTempDirectory("lethe-house-");
            var house = in(directory);
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
                house.close();
                delete(directory);
            }));
            return house;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void delete(Path directory) {
        try (var files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Caller as(Role role) {
        return Objects.requireNonNull(callers.get(role));
    }

    RunningLethe lethe() {
        return lethe;
    }

    Settings settings() {
        return settings;
    }

    @Override
    public void close() {
        lethe.close();
    }
}
