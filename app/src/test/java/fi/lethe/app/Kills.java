// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.Role;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Kills at random moments under concurrent commands: no command that was acknowledged may be lost, doubled or halved. Two
 * rounds, twenty with {@code -Plong}, {@code -Dlethe.fault.rounds} for another number.
 */
final class Kills {
    private static final int ROUNDS = Integer.getInteger("lethe.fault.rounds", 2);

    private static final int AT_LEAST = 5;

    private final Path directory;

    Kills(Path directory) {
        this.directory = directory;
    }

    /** Kills something of what this process has started, and answers the process that serves from then on. */
    @FunctionalInterface
    interface Kill {
        Child kill(Child child, int round) throws Exception;
    }

    void underTraffic(Kill kill) throws Exception {
        var token = tokenOfStaff();
        var child = Child.started(directory);
        try (var traffic = new Traffic(child.address(), token)) {
            for (int round = 0; round < ROUNDS; round++) {
                someOf(traffic);
                child = kill.kill(child, round);
                traffic.moveTo(child.address());
            }
            someOf(traffic);
            traffic.end();
            child.signal("TERM");
            assertThat(child.exitCodeWithin(Child.PATIENCE)).isEqualTo(143);
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

    /** Until some commands have been acknowledged since the last kill, and then until any moment. */
    private static void someOf(Traffic traffic) throws InterruptedException {
        int before = traffic.acknowledged().size();
        assertThat(Eventually.within(
                        Child.PATIENCE, () -> traffic.acknowledged().size() > before + AT_LEAST))
                .as("commands are acknowledged")
                .isTrue();
        Thread.sleep(ThreadLocalRandom.current().nextInt(2_000));
    }
}
