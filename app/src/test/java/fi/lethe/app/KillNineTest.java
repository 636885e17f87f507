// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.Role;
import fi.lethe.installation.server.Readiness;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills at random moments under concurrent commands; twenty rounds of each kind, {@code -Dlethe.fault.rounds} for another number. */
@Tag("fault")
class KillNineTest {
    private static final int ROUNDS = Integer.getInteger("lethe.fault.rounds", 20);

    @TempDir
    private Path directory;

    @Test
    void whoever_is_killed_no_acknowledged_command_is_lost_or_doubled_or_halved() throws Exception {
        var token = tokenOfStaff();
        var child = Child.started(directory);
        try (var traffic = new Traffic(child.address(), token)) {
            for (int round = 0; round < ROUNDS; round++) {
                aWhile();
                child.killNine();
                child = Child.started(directory);
                traffic.moveTo(child.address());
            }
            for (int round = 0; round < ROUNDS; round++) {
                aWhile();
                killServer(round % 2 == 0 ? "ledger" : "vault");
                assertThat(becomesReady(child.address())).as(child.output()).isTrue();
            }
            aWhile();
            traffic.end();
            child.signal("TERM");
            assertThat(child.exitCodeWithin(Duration.ofSeconds(30))).isEqualTo(143);
            assertThat(traffic.unexpected()).isEmpty();
            try (var house = House.in(directory)) {
                new WhatStands(house, traffic.acknowledged()).isWhole();
            }
        } finally {
            child.close();
        }
    }

    private String tokenOfStaff() throws InterruptedException {
        try (var house = House.in(directory)) {
            return house.as(Role.STAFF).token();
        }
    }

    private static void aWhile() throws InterruptedException {
        Thread.sleep(ThreadLocalRandom.current().nextInt(300, 2_000));
    }

    /** Once it no longer serves, it comes back by itself. */
    private static boolean becomesReady(URI address) throws InterruptedException {
        Thread.sleep(300);
        return new Readiness(address).comesWithin(Duration.ofMinutes(1));
    }

    private void killServer(String cluster) throws Exception {
        var pid = Files.readAllLines(directory.resolve("data").resolve(cluster).resolve("postmaster.pid"))
                .getFirst();
        new ProcessBuilder("kill", "-9", pid.strip()).start().waitFor();
    }
}
