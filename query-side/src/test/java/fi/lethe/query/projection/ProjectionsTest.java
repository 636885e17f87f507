// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.projection;

import static fi.lethe.query.TestCustomer.everything;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lethe.events.customer.DerivedDataHolder;
import fi.lethe.ledger.LedgerStore;
import fi.lethe.query.TestCustomer;
import fi.lethe.query.TestLedger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.TransientDataAccessResourceException;

class ProjectionsTest {
    private static final TestLedger WORLD = TestLedger.create();
    private static final DataSource SERVED = WORLD.served();
    private static final LedgerStore OPENED = WORLD.opened(SERVED);

    private final TestCustomer customer = new TestCustomer(WORLD);
    private final Remembering remembering = new Remembering();
    private Projections projections = projections();
    private @Nullable Following following;

    @AfterAll
    static void close() {
        WORLD.close();
    }

    @AfterEach
    void stop() {
        stopFollowing();
        for (var table :
                List.of("query.projection_token", "query.projection", "query.customer", "ledger.ledger_holder")) {
            WORLD.jdbc().sql("delete from " + table).update();
        }
    }

    @Test
    void a_restart_goes_on_where_it_stopped() {
        long first = customer.register("Maija", null);
        start();
        projections.await(DerivedDataHolder.REGISTRY, first);
        stopFollowing();
        long second = customer.changeContact("maija@example.fi");

        projections = projections();
        start();
        projections.await(DerivedDataHolder.REGISTRY, second);

        assertThat(remembering.positions).isEqualTo(all());
    }

    @Test
    void what_fails_is_tried_again_and_nothing_is_skipped() {
        remembering.failures.set(2);
        LongStream.range(0, 3).forEach(_ -> new TestCustomer(WORLD).register("Maija", null));

        start();
        await(() -> remembering.attempts.get() >= 1);
        assertThat(projections.readyCheck(DerivedDataHolder.REGISTRY).ready()).isFalse();
        await(() -> projections.readyCheck(DerivedDataHolder.REGISTRY).ready());

        assertThat(remembering.positions).isEqualTo(all());
        assertThat(table().position()).isEqualTo(all().getLast());
    }

    @Test
    void rows_and_token_are_committed_together_or_not_at_all() {
        long position = customer.register("Maija", null);
        remembering.failAfterWriting = true;
        remembering.failures.set(1);

        start();
        projections.await(DerivedDataHolder.REGISTRY, position);

        assertThat(remembering.failures.get()).isZero();
        assertThat(written())
                .as("one row for each entry, none of a failed attempt")
                .isEqualTo(all().size());
    }

    @Test
    void a_destruction_is_acknowledged_after_its_commit() {
        customer.register("Maija", null);
        start();
        long position = customer.destroy(everything());

        await(() -> acknowledged() == position);
    }

    @Test
    void a_crash_between_commit_and_acknowledgement_catches_up_at_the_next_start() {
        customer.register("Maija", null);
        long position = customer.destroy(everything());
        start();
        await(() -> acknowledged() == position);
        stopFollowing();
        WORLD.jdbc().sql("delete from ledger.ledger_holder").update();

        projections = projections();
        start();

        await(() -> acknowledged() == position);
        assertThat(remembering.positions).isEqualTo(all());
    }

    @Test
    void what_is_not_there_is_not_waited_for_for_ever() {
        start();
        long begin = System.nanoTime();

        assertThatThrownBy(() -> projections.await(DerivedDataHolder.REGISTRY, 99_999))
                .isInstanceOf(ProjectionBehind.class);

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(9));
    }

    @Test
    void a_projection_that_does_not_run_is_not_ready() {
        assertThat(projections.readyCheck(DerivedDataHolder.REGISTRY).ready()).isFalse();
        start();
        await(() -> projections.readyCheck(DerivedDataHolder.REGISTRY).ready());
        stopFollowing();
        assertThat(projections.readyCheck(DerivedDataHolder.REGISTRY).ready()).isFalse();
    }

    @Test
    void who_waits_sees_what_another_process_has_folded() {
        var elsewhere = new Progress(() -> 5);

        assertThat(elsewhere.awaits(5, Duration.ofSeconds(1))).isTrue();
        assertThat(elsewhere.awaits(6, Duration.ofMillis(150))).isFalse();
    }

    private void start() {
        following = Following.start(projections);
    }

    private void stopFollowing() {
        var running = following;
        if (running != null) {
            running.stop();
            following = null;
        }
    }

    private Projections projections() {
        return new Projections(List.of(remembering), OPENED, QueryDatabase.over(SERVED));
    }

    /** Every position of the ledger, once and in order. */
    private static List<Long> all() {
        return LongStream.range(0, WORLD.ledger().head().size()).boxed().toList();
    }

    private ProgressTable table() {
        return new ProgressTable(WORLD.jdbc(), "registry");
    }

    private long acknowledged() {
        return WORLD.ledger().holders().getOrDefault("registry", -1L);
    }

    private int written() {
        return WORLD.jdbc()
                .sql("select count(*) from query.customer")
                .query(Integer.class)
                .single();
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it did not happen in time").isLessThan(end);
            sleep();
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Remembers what it was given, and fails as often as it is told. */
    private static final class Remembering implements Projection {
        final List<Long> positions = Collections.synchronizedList(new ArrayList<>());
        final AtomicInteger failures = new AtomicInteger();
        final AtomicInteger attempts = new AtomicInteger();
        volatile boolean failAfterWriting;

        @Override
        public DerivedDataHolder holder() {
            return DerivedDataHolder.REGISTRY;
        }

        @Override
        public void fold(List<Recorded> batch) {
            if (failAfterWriting) {
                batch.forEach(_ -> write());
            }
            attempts.incrementAndGet();
            if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new TransientDataAccessResourceException("told to fail"); // as when the database is away
            }
            batch.forEach(recorded -> positions.add(recorded.position()));
        }

        private void write() {
            QueryDatabase.over(SERVED)
                    .jdbc()
                    .sql("insert into query.customer values (gen_random_uuid(), 'ACTIVE', 'ACTIVE', 1, 0, '{}')")
                    .update();
        }
    }
}
