// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search.index;

import static fi.lethe.query.TestServer.bean;
import static fi.lethe.query.TestServer.json;
import static fi.lethe.query.TestServer.world;
import static fi.lethe.query.search.index.RunningIndex.candidates;
import static fi.lethe.query.search.index.RunningIndex.eventually;
import static fi.lethe.query.search.index.RunningIndex.restart;
import static fi.lethe.query.search.index.RunningIndex.search;
import static fi.lethe.query.search.index.RunningIndex.stop;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.ledger.LedgerStore;
import fi.lethe.query.TestCustomer;
import fi.lethe.query.projection.ProjectionBehind;
import fi.lethe.query.projection.Projections;
import fi.lethe.query.projection.QueryDatabase;
import fi.lethe.testing.CapturedLog;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** What an index does about values, rows, databases and memory that fail it. */
class IndexAlarmsTest {
    private final TestCustomer customer = new TestCustomer(world());

    @Test
    void what_cannot_be_opened_raises_the_alarm_and_the_others_are_found() {
        var other = new TestCustomer(world());
        customer.register("Maija Hälyttävä", null);
        long position = other.register("Matti Hälyttävä", null);
        assertThat(json(search("hälyttäv", position)).get("customers")).hasSize(2);
        world().jdbc()
                .sql("update query.customer_value set command = :other where kind = 'name' and customer = :id")
                .param("other", UUID.randomUUID())
                .param("id", customer.id())
                .update();
        try (var log = new CapturedLog()) {
            restart();
            assertThat(log.text()).contains("ALARM a value is not searchable").doesNotContain("ytt\u00e4v");
        }
        assertThat(candidates("hälyttäv")).containsExactly(other.id());
    }

    @Test
    void whose_rows_cannot_even_be_read_is_left_out_with_an_alarm() {
        long position = customer.register("Maija Murtunut", null);
        var other = new TestCustomer(world());
        position = Math.max(position, other.register("Matti Murtunut", null));
        assertThat(json(search("murtunut", position)).get("customers")).hasSize(2);
        world().jdbc()
                .sql("update query.customer_value set category = 'no such' where customer = :id")
                .param("id", customer.id())
                .update();
        try (var log = new CapturedLog()) {
            restart();
            assertThat(log.text()).contains("ALARM customer [" + customer.id() + "] is not searchable");
        } finally {
            world().jdbc()
                    .sql("update query.customer_value set category = 'IDENTITY' where customer = :id")
                    .param("id", customer.id())
                    .update();
        }
        assertThat(candidates("murtunut")).containsExactly(other.id());
    }

    @Test
    void a_build_that_fails_begins_anew_until_it_succeeds() {
        long position = customer.register("Yrjö Yrittelijä", null);
        bean(SearchIndex.class).await(position);
        stop();
        world().jdbc()
                .sql("alter table query.customer_value rename to taken_away")
                .update();
        try (var log = new CapturedLog()) {
            bean(Reached.class).begins(0);
            bean(IndexThread.class).start();
            eventually(() -> log.text().contains("the search index is not built; will try again"));
            assertThat(bean(SearchIndex.class).building()).isPresent();
        } finally {
            world().jdbc()
                    .sql("alter table query.taken_away rename to customer_value")
                    .update();
        }
        eventually(() -> bean(SearchIndex.class).building().isEmpty());
        assertThat(json(search("yrittelij", position)).get("customers")).hasSize(1);
    }

    @Test
    void an_error_of_the_machine_is_an_alarm_and_the_index_is_built_anew() {
        var full = new AtomicBoolean(true);
        var source = new Full(bean(QueryDatabase.class).source(), full);
        var reached = new Reached(System::nanoTime);
        var index = new SearchIndex(reached);
        var thread = new IndexThread(
                new IndexThread.Sources(
                        QueryDatabase.over(source), bean(LedgerStore.class), world().vault(), bean(Projections.class)),
                reached,
                index);
        try (var log = new CapturedLog()) {
            thread.start();
            eventually(() -> index.building().isEmpty());
            assertThat(log.text()).contains("ALARM the search index is built anew");

            full.set(true); // also where it serves
            eventually(() -> !full.get());
            eventually(() -> index.building().isPresent());
            eventually(() -> index.building().isEmpty());
        } finally {
            thread.stop();
        }
    }

    @Test
    void whatever_is_not_of_the_data_passes_and_leaves_nobody_out() {
        var cancelled = new UncategorizedSQLException("reading", null, new SQLException("cancelled", "57014"));
        assertThat(Outage.is(cancelled)).isTrue();
        assertThat(Outage.is(new IllegalStateException(new SQLException("the pool is closed"))))
                .isTrue();
        assertThat(Outage.is(new ProjectionBehind())).isTrue();

        assertThat(Outage.is(new IllegalArgumentException("no such category"))).isFalse();
        assertThat(Outage.is(new UncategorizedSQLException("reading", null, new SQLException("too long", "22001"))))
                .isFalse();
    }

    /** Without memory for a connection, once whenever it is told so. */
    private static final class Full extends DelegatingDataSource {
        private final AtomicBoolean full;

        Full(DataSource source, AtomicBoolean full) {
            super(source);
            this.full = full;
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (full.getAndSet(false)) {
                throw new OutOfMemoryError("of a test");
            }
            return super.getConnection();
        }
    }
}
