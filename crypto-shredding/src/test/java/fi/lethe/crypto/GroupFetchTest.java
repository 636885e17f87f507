// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lethe.events.personal.KeyId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

class GroupFetchTest {

    @Test
    void requests_that_come_while_a_query_is_under_way_share_the_next_one() throws Exception {
        var begun = new LinkedBlockingQueue<Set<KeyId>>();
        var end = new CountDownLatch(1);
        var fetch = new GroupFetch<Integer>(keys -> {
            begun.add(keys);
            await(end);
            return keys.size();
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> fetch.fetch(List.of(key())));
            assertThat(begun.take()).hasSize(1);
            var others = new ArrayList<Future<Integer>>();
            for (int i = 0; i < 50; i++) {
                others.add(threads.submit(() -> fetch.fetch(List.of(key()))));
            }
            Thread.sleep(300);
            end.countDown();
            assertThat(first.get()).isEqualTo(1);
            for (var other : others) {
                assertThat(other.get()).isEqualTo(50);
            }
            assertThat(begun).hasSize(1);
        }
    }

    @Test
    void a_failed_query_fails_its_own_requests_only() {
        var failing = new boolean[] {true};
        var fetch = new GroupFetch<Integer>(keys -> {
            if (failing[0]) {
                throw new VaultUnavailable("down", null);
            }
            return keys.size();
        });
        assertThatThrownBy(() -> fetch.fetch(List.of(key()))).isInstanceOf(VaultUnavailable.class);
        failing[0] = false;
        assertThat(fetch.fetch(List.of(key()))).isEqualTo(1);
    }

    private static KeyId key() {
        return new KeyId(UUID.randomUUID());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
