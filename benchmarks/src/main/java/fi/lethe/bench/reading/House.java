// SPDX-License-Identifier: Apache-2.0
package fi.lethe.bench.reading;

import fi.lethe.access.permission.Actor;
import fi.lethe.bench.Scale;
import fi.lethe.bench.data.Clusters;
import fi.lethe.bench.data.Orders;
import fi.lethe.bench.load.Callers;
import fi.lethe.bench.ours.Lethe;
import fi.lethe.crypto.Access;
import fi.lethe.events.Role;
import fi.lethe.query.QuerySchema;
import fi.lethe.query.console.Wording;
import fi.lethe.query.console.customer.CustomerPage;
import fi.lethe.query.console.history.Chronicle;
import fi.lethe.query.console.history.MeasuredChronicle;
import fi.lethe.query.projection.QueryDatabase;
import fi.lethe.query.registry.MeasuredRegister;
import fi.lethe.query.registry.Register;
import fi.lethe.query.search.MeasuredSearch;
import fi.lethe.query.search.Question;
import fi.lethe.query.search.Search;
import fi.lethe.query.search.index.MeasuredIndex;
import fi.lethe.query.viewing.Viewer;
import fi.lethe.rules.definition.BuiltInDefinition;
import fi.lethe.rules.roles.Permission;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A register of so many customers, each with an order, as the query side serves it. */
final class House implements AutoCloseable {
    private static final int PAGE = 50;

    private final Lethe lethe;
    private final QueryDatabase database;
    private final UUID[] customers;
    private final Viewer viewer = new Viewer(
            new Actor(UUID.randomUUID(), Set.of(Role.STAFF), true),
            BuiltInDefinition.CUSTOMER_RELATIONSHIP,
            null,
            null,
            Permission.GRANTED,
            Access.ORDINARY);

    private House(Lethe lethe, QueryDatabase database, int customers) {
        this.lethe = lethe;
        this.database = database;
        this.customers = new UUID[customers];
    }

    /** Fills one through the door, then folds it; tables are analysed, as the database soon does by itself. */
    static House filled(Clusters clusters, String name, int customers) {
        var queries = clusters.onLedgerCluster(name + "_reads", 10);
        QuerySchema.migrate(queries, null);
        var house = new House(Lethe.open(clusters, name, 1_000), QueryDatabase.over(queries), customers);
        house.fill();
        return house;
    }

    private void fill() {
        Callers.run(Scale.CALLERS, customers.length, number -> {
            var answer = lethe.receive("register-customer", new Person(number).body());
            customers[number] = UUID.fromString(String.valueOf(answer.get("customer")));
            lethe.order(customers[number].toString(), number);
        });
        var ledger = lethe.on().ledger();
        long last = ledger.head().size() - 1;
        MeasuredRegister.fill(database, ledger, last);
        database.jdbc().sql("vacuum analyze").update();
        JdbcClient.create(lethe.on().database()).sql("vacuum analyze").update();
    }

    int size() {
        return customers.length;
    }

    /** What finds people. */
    final class Searching {
        private final MeasuredIndex index =
                new MeasuredIndex(database, lethe.on().ledger(), lethe.on().vault());
        private final Search search = MeasuredSearch.over(
                index, database, lethe.on().ledger(), lethe.on().vault());

        MeasuredIndex index() {
            return index;
        }

        /** Nanoseconds that the index alone takes to look somebody up. */
        long byIndex(int number) {
            return index.lookingUp(new Person(number).partOfName());
        }

        /** Nanoseconds to take so many out of the index at once. */
        long remove(int many) {
            return index.removing(Arrays.asList(customers).subList(0, many));
        }

        void byPartOfName(int number) {
            finds(new Person(number).partOfName(), number);
        }

        void byEmail(int number) {
            finds(new Person(number).email(), number);
        }

        void byOrder(int number) {
            finds(Orders.order(number), number);
        }

        private void finds(String words, int number) {
            var found = search.page(Question.of(words), PAGE, null, viewer).customers();
            if (found.size() != 1 || !found.getFirst().customer().equals(customers[number])) {
                throw new IllegalStateException("found " + found.size() + " and not the one who was looked for");
            }
        }
    }

    /** What the page of a customer holds, but for its HTML. */
    final class Pages {
        private final Register register =
                MeasuredRegister.over(database, lethe.on().ledger(), lethe.on().vault());
        private final Chronicle chronicle = MeasuredChronicle.over(lethe.on().ledger());
        private final Wording wording = new Wording(messages(), Locale.of("fi"), ZoneOffset.UTC);

        void open(int number) {
            var id = customers[number];
            var known = chronicle.knows(id);
            var page = register.customer(id, viewer).map(answer -> CustomerPage.of(answer, wording));
            var history =
                    chronicle.past(id.toString(), null, viewer.actor(), wording).told();
            if (!known || page.isEmpty() || history.size() != 2) {
                throw new IllegalStateException("the page is not whole");
            }
        }

        private static ResourceBundleMessageSource messages() {
            var messages = new ResourceBundleMessageSource();
            messages.setBasename("fi/lethe/query/console/messages");
            messages.setDefaultEncoding("UTF-8");
            return messages;
        }
    }

    @Override
    public void close() {
        lethe.close();
    }
}
