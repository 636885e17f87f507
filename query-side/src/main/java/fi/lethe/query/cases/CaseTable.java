// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.cases;

import static java.util.Objects.requireNonNull;

import fi.lethe.events.Channel;
import fi.lethe.events.Coded;
import fi.lethe.events.RequestLanguage;
import fi.lethe.events.cases.CaseKind;
import fi.lethe.events.cases.CaseLimit;
import fi.lethe.events.cases.CaseNumber;
import fi.lethe.events.cases.CaseOutcome;
import fi.lethe.events.cases.CaseState;
import fi.lethe.events.cases.LimitKind;
import fi.lethe.events.cases.LimitRule;
import fi.lethe.events.cases.TimePolicy;
import fi.lethe.events.personal.Category;
import fi.lethe.query.projection.QueryDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of cases. */
final class CaseTable {
    static final String NAME = "case_file";

    private final JdbcClient jdbc;
    private final String table;

    CaseTable(QueryDatabase database) {
        this.jdbc = database.jdbc();
        this.table = database.schema() + "." + NAME;
    }

    List<CaseRow> find(Collection<UUID> cases) {
        return jdbc.sql("select * from " + table + " where case_id = any (cast(:cases as uuid[]))")
                .param("cases", texts(cases))
                .query((row, _) -> read(row))
                .list();
    }

    Optional<CaseRow> numbered(CaseNumber number) {
        return jdbc.sql("select * from %s where year = :year and kind = :kind and counter = :counter".formatted(table))
                .param("year", number.year())
                .param("kind", number.kind().code())
                .param("counter", number.counter())
                .query((row, _) -> read(row))
                .optional();
    }

    /** The newest first, at most so many. */
    List<CaseRow> list(CaseQuestion question, int most) {
        return jdbc.sql("""
                        select * from %s
                        where (cast(:state as text) is null or state = :state)
                            and (cast(:kind as text) is null or kind = :kind)
                            and (cast(:customer as uuid) is null or customers @> array[cast(:customer as uuid)])
                            and (cast(:before as bigint) is null or opened < :before)
                        order by opened desc limit :most""".formatted(table))
                .param(
                        "state",
                        question.state() == null ? null : question.state().name())
                .param("kind", code(question.kind()))
                .param("customer", question.customer())
                .param("before", question.before())
                .param("most", most)
                .query((row, _) -> read(row))
                .list();
    }

    /** Open ones, those first whose limit comes first, at most so many. */
    List<CaseRow> mostUrgent(int most) {
        return jdbc.sql("select * from %s where state = 'OPEN' order by due_on, opened limit :most".formatted(table))
                .param("most", most)
                .query((row, _) -> read(row))
                .list();
    }

    void store(List<CaseRow> rows) {
        rows.forEach(this::store);
    }

    private void store(CaseRow row) {
        jdbc.sql("""
                        insert into %s (
                            case_id, year, kind, counter, customers, channel, language, received_at, due_on, rule, policy,
                            contested, aware_at, state, outcome, passed, opened, version, position)
                        values (:case, :year, :kind, :counter, cast(:customers as uuid[]), :channel, :language, :receivedAt,
                            :dueOn, :rule, :policy, :contested, :awareAt, :state, :outcome, cast(:passed as text[]), :opened,
                            :version, :position)
                        on conflict (case_id) do update
                        set state = excluded.state, outcome = excluded.outcome, passed = excluded.passed,
                            version = excluded.version, position = excluded.position""".formatted(table))
                .param("case", row.caseId())
                .param("year", row.number().year())
                .param("kind", row.number().kind().code())
                .param("counter", row.number().counter())
                .param("customers", texts(row.customers()))
                .param("channel", row.channel().code())
                .param("language", row.language().code())
                .param("receivedAt", row.receivedAt().atOffset(ZoneOffset.UTC))
                .param("dueOn", row.limit().dueOn())
                .param("rule", row.limit().rule().code())
                .param("policy", row.limit().policy().code())
                .param("contested", code(row.contested()))
                .param("awareAt", row.awareAt() == null ? null : row.awareAt().atOffset(ZoneOffset.UTC))
                .param("state", row.state().name())
                .param("outcome", code(row.outcome()))
                .param(
                        "passed",
                        row.passed().stream().sorted().map(LimitKind::code).toArray(String[]::new))
                .param("opened", row.opened())
                .param("version", row.version())
                .param("position", row.position())
                .update();
    }

    private static CaseRow read(ResultSet row) throws SQLException {
        var kind = coded(CaseKind.class, row.getString("kind"));
        return new CaseRow(
                row.getObject("case_id", UUID.class),
                new CaseNumber(row.getInt("year"), kind, row.getInt("counter")),
                List.of((UUID[]) row.getArray("customers").getArray()),
                coded(Channel.class, row.getString("channel")),
                coded(RequestLanguage.class, row.getString("language")),
                requireNonNull(instant(row, "received_at")),
                new CaseLimit(
                        row.getObject("due_on", LocalDate.class),
                        coded(LimitRule.class, row.getString("rule")),
                        coded(TimePolicy.class, row.getString("policy"))),
                codedIfAny(Category.class, row.getString("contested")),
                instant(row, "aware_at"),
                CaseState.valueOf(row.getString("state")),
                codedIfAny(CaseOutcome.class, row.getString("outcome")),
                passed(row),
                row.getLong("opened"),
                row.getLong("version"),
                row.getLong("position"));
    }

    private static Set<LimitKind> passed(ResultSet row) throws SQLException {
        return Stream.of((String[]) row.getArray("passed").getArray())
                .map(code -> coded(LimitKind.class, code))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    private static @Nullable String code(@Nullable Coded constant) {
        return constant == null ? null : constant.code();
    }

    private static <E extends Enum<E> & Coded> E coded(Class<E> type, String code) {
        return Coded.of(type, code).orElseThrow();
    }

    private static <E extends Enum<E> & Coded> @Nullable E codedIfAny(Class<E> type, @Nullable String code) {
        return code == null ? null : coded(type, code);
    }
}
