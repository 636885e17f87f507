// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lethe.events.access.AccessEvent.IndexBuilt;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AppendAccessTest {
    private static final List<String> FORGERIES = List.of(
            "stream = 'access/../x'",
            "stream = 'cust'",
            "type = 'KeysDestroyed'",
            "leaves = array[sha256('x')]",
            "leaves = h.leaves || sha256('x')",
            "finished = array[sha256('x')]",
            "finished = h.finished || sha256('x')",
            "edge = sha256('x')",
            "at = clock_timestamp() + interval '1 day'",
            "at = timestamptz '2020-01-01'",
            "journal = 9",
            "seq = 4");
    private static final List<String> COLUMNS = List.of(
            "stream::text",
            "type::text",
            "journal::int",
            "seq::int",
            "at::timestamptz",
            "leaves::bytea[]",
            "finished::bytea[]",
            "edge::bytea");

    private final LedgerWithRoles ledger = new LedgerWithRoles();
    private final Samples samples = ledger.samples();

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void the_query_role_appends_who_saw_what_and_nothing_else() {
        try (var queries = TestLedger.on(ledger.as("query"))) {
            var who = new AccessLog.Who("somebody", "customers", "audit", null);
            for (int i = 0; i < 5; i++) {
                queries.store().access().record(who, samples.viewed());
            }
            queries.store().access().record(who, new IndexBuilt(1, 28, 0, 5));
            queries.store().access().record(who, samples.oneOfEachAccess().getLast());
            assertThat(ledger.store().head().size()).isEqualTo(9);
            assertThat(ledger.store().verifyAgainstTree()).isTrue();

            assertThatThrownBy(() -> queries.publish(samples.customer(), 0, samples.registered(samples.customer())))
                    .isInstanceOf(AppendFailed.class)
                    .rootCause()
                    .hasMessageContaining("only views and denials");
            assertThatThrownBy(() -> queries.publish(ledger.customer(), 2, samples.contactChanged(ledger.customer())))
                    .isInstanceOf(AppendFailed.class);
            assertThat(ledger.store().head().size()).isEqualTo(9);
        }
    }

    @Test
    void the_query_role_is_not_taken_at_its_word() {
        for (var forged : FORGERIES) {
            assertThatThrownBy(() -> append(forged))
                    .as(forged)
                    .rootCause()
                    .hasMessageNotContaining("syntax")
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refusal ->
                                    assertThat(refusal.getSQLState()).as(forged).isEqualTo("42501"));
        }
        assertThat(append("nothing")).as("the forged part alone was to blame").isEqualTo("stored");
    }

    /** One denial; what is forged of it takes the place of the honest part. */
    private String append(String forged) {
        var told = COLUMNS.stream()
                .map(column -> {
                    var name = column.substring(0, column.indexOf(':'));
                    var value = forged.startsWith(name + " = ") ? forged.substring(name.length() + 3) : "null";
                    return "(" + value + ")" + column.substring(column.indexOf(':')) + " as " + name;
                })
                .collect(Collectors.joining(", "));
        return ledger.client("query")
                .sql("""
                        with entry as (select convert_to('{}', 'UTF8') as entry, h.size, h.edge as head, clock_timestamp() as at, h.last_at
                                       from ledger.ledger_head h),
                             honest as (select 'access/2026-11-24' as stream, 'AccessDenied' as type, 0 as journal, 0 as seq, at,
                                               array[sha256('\\x00'::bytea || entry)] as leaves, array[''::bytea] as finished,
                                               head || sha256('\\x00'::bytea || entry) as edge, entry, size, head from entry),
                             told as (select coalesce(f.stream, h.stream) as stream, coalesce(f.type, h.type) as type,
                                             coalesce(f.journal, h.journal) as journal, coalesce(f.seq, h.seq) as seq,
                                             coalesce(f.at, h.at) as at, coalesce(f.leaves, h.leaves) as leaves,
                                             coalesce(f.finished, h.finished) as finished, coalesce(f.edge, h.edge) as edge, h.entry, h.size, h.head
                                      from honest h cross join lateral (select %s) f)
                        select (ledger.append_access(size, head, edge, at, journal, array[stream], array[0::bigint],
                            array[stream], array[seq::bigint], array[type], array[1::smallint], array[gen_random_uuid()], array[entry],
                            leaves, finished, '{}', '{}', '{}', '{}', '{}', '{}',
                            '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', false)).outcome from told""".formatted(told))
                .query(String.class)
                .single();
    }
}
