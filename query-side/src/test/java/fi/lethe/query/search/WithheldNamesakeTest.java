// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search;

import static fi.lethe.query.TestServer.bean;
import static fi.lethe.query.TestServer.world;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.access.permission.Actor;
import fi.lethe.crypto.Access;
import fi.lethe.events.Role;
import fi.lethe.events.customer.DerivedDataHolder;
import fi.lethe.events.customer.RestrictionGround;
import fi.lethe.query.TestCustomer;
import fi.lethe.query.projection.Projections;
import fi.lethe.query.projection.QueryDatabase;
import fi.lethe.query.registry.SealedRegister;
import fi.lethe.query.registry.Summaries;
import fi.lethe.query.search.index.SearchIndex;
import fi.lethe.query.viewing.Searches;
import fi.lethe.query.viewing.Viewer;
import fi.lethe.rules.definition.BuiltInDefinition;
import fi.lethe.rules.roles.Permission;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Times tell nothing of who is withheld: an ordinary search does the same whether there is such a person or not. */
class WithheldNamesakeTest {
    private static final List<String> QUESTIONS = List.of(
            "samanniminen",
            "maija samanniminen",
            "sama@samanniminen.example.fi",
            "sn-77/2026",
            "040 123 4567 samanniminen");
    private static final Viewer STAFF = new Viewer(
            new Actor(UUID.randomUUID(), Set.of(Role.STAFF), true),
            BuiltInDefinition.CUSTOMER_RELATIONSHIP,
            null,
            null,
            Permission.GRANTED,
            Access.ORDINARY);

    private final AtomicLong statements = new AtomicLong();
    private final AtomicLong rows = new AtomicLong();
    private final QueryDatabase counted = QueryDatabase.over(
            wrapped(DataSource.class, bean(QueryDatabase.class).source()));
    private final Search search = new Search(
            new Finder(bean(SearchIndex.class), new SealedRegister(counted)),
            new Summaries(counted, world().ledger(), world().vault()),
            bean(Searches.class));

    /** What searches cost. */
    private record Cost(int found, long statements, long rows) {}

    @Test
    void a_withheld_namesake_has_no_search_read_a_row_or_ask_the_database_once_more() {
        await(person());
        var alone = cost();
        assertThat(alone.rows()).isPositive();

        var withheld = new TestCustomer(world());
        person(withheld);
        await(withheld.restrict(RestrictionGround.ACCURACY_CONTESTED));
        assertThat(cost()).as("with a restricted one").isEqualTo(alone);

        var waiting = new TestCustomer(world());
        person(waiting);
        await(waiting.orderErasure(TestCustomer.everything()));
        assertThat(cost()).as("with one who waits for destruction").isEqualTo(alone);

        await(person());
        assertThat(cost().rows()).as("with one whom everybody may read").isGreaterThan(alone.rows());
    }

    /** A search reads the index and the register. */
    private static void await(long position) {
        bean(SearchIndex.class).await(position);
        bean(Projections.class).await(DerivedDataHolder.REGISTRY, position);
    }

    private static long person() {
        return person(new TestCustomer(world()));
    }

    private static long person(TestCustomer customer) {
        customer.register("Maija Samanniminen", "sama@samanniminen.example.fi");
        return customer.order("SN-77/2026", null);
    }

    private Cost cost() {
        statements.set(0);
        rows.set(0);
        int found = 0;
        for (var question : QUESTIONS) {
            found += search.page(Question.of(question), 100, null, STAFF)
                    .customers()
                    .size();
        }
        return new Cost(found, statements.get(), rows.get());
    }

    private <T> T wrapped(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
                    if (method.getName().startsWith("execute")) {
                        statements.incrementAndGet();
                    }
                    try {
                        var answer = method.invoke(target, arguments);
                        if (method.getName().equals("next") && Boolean.TRUE.equals(answer)) {
                            rows.incrementAndGet();
                        }
                        return wrapped(answer);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    private @Nullable Object wrapped(@Nullable Object answer) {
        return switch (answer) {
            case Connection connection -> wrapped(Connection.class, connection);
            case PreparedStatement statement -> wrapped(PreparedStatement.class, statement);
            case ResultSet found -> wrapped(ResultSet.class, found);
            case null, default -> answer;
        };
    }
}
