// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.door;

import static fi.lethe.command.TestHouse.bean;
import static fi.lethe.command.door.FirstPersonOverHttpTest.forget;
import static fi.lethe.command.door.FirstPersonOverHttpTest.registered;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import fi.lethe.command.CommandSide;
import fi.lethe.command.axon.Foundations;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.postgres.TestCluster;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class Invariant6Test {
    private static final int LONG = 700;
    /** Events between two snapshots, and what is read by those who follow the ledger meanwhile. */
    private static final int LEEWAY = 250;

    private final HikariDataSource database =
            (HikariDataSource) bean(Foundations.class).database();
    private final JdbcClient observer = JdbcClient.create(TestCluster.dataSource(catalog()));

    @Test
    void invariant_6_a_forgetting_reads_no_more_entries_after_a_long_history_than_after_a_short_one() throws Exception {
        var brief = registered();
        order(brief, 5);
        var lengthy = registered();
        order(lengthy, LONG);

        long afterBrief = entriesReadBy(brief);
        long afterLengthy = entriesReadBy(lengthy);

        assertThat(afterLengthy).isLessThan(afterBrief + LEEWAY);
        assertThat(LONG).isGreaterThan(2 * LEEWAY); // who read the whole history would be seen
    }

    /** Forgets with nothing cached, as another node would. */
    private long entriesReadBy(String customer) throws InterruptedException {
        bean(CommandSide.class).customers().forget(CustomerId.of(customer).value());
        long before = settled();
        assertThat(forget(customer, "PT0S").statusCode()).isEqualTo(200);
        return settled() - before;
    }

    private static void order(String customer, int times) throws InterruptedException {
        try (var callers = Executors.newFixedThreadPool(4)) {
            var orders = new ArrayList<Callable<Integer>>();
            IntStream.range(0, times)
                    .forEach(number -> orders.add(() -> FirstPersonOverHttpTest.order(customer, "L-" + number, null)
                            .statusCode()));
            callers.invokeAll(orders)
                    .forEach(order -> assertThat(order.resultNow()).isEqualTo(200));
        }
    }

    /** How many entries have been read; a server process tells it when it ends, so those at rest are ended. */
    private long settled() throws InterruptedException {
        long known = -1;
        for (long now = read(); now != known; now = read()) {
            known = now;
            Thread.sleep(400);
        }
        return known;
    }

    private long read() throws InterruptedException {
        database.getHikariPoolMXBean().softEvictConnections();
        Thread.sleep(300);
        return observer.sql("""
                        select coalesce(idx_tup_fetch, 0) + seq_tup_read from pg_stat_all_tables
                        where relid = 'ledger.ledger_entry'::regclass""").query(Long.class).single();
    }

    private String catalog() {
        return JdbcClient.create(database)
                .sql("select current_database()")
                .query(String.class)
                .single();
    }
}
