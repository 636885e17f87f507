// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lethe.events.customer.CustomerId;
import fi.lethe.postgres.TestCluster;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A ledger with an owner and each role of its own, in which a customer was registered and got other contact details. */
final class LedgerWithRoles implements AutoCloseable {
    static final List<String> ROLES = List.of("owner", "command", "query", "purge", "superuser");

    private final String database = TestCluster.newDatabase("rights");
    private final JdbcClient superuser = JdbcClient.create(TestCluster.dataSource(database));
    private final Samples samples = Samples.random();
    private final CustomerId customer = samples.customer();
    private final TestLedger ledger;

    LedgerWithRoles() {
        for (var role : List.of("owner", "command", "query", "access", "purge")) {
            superuser.sql("create role " + named(role) + " login password 'x'").update();
        }
        superuser
                .sql("grant create on database " + database + " to " + named("owner"))
                .update();
        superuser.sql("grant " + named("purge") + " to " + named("owner")).update();
        var roles = new LedgerRoles(named("command"), named("query"), named("access"), named("purge"));
        LedgerSchema.migrate(as("owner"), roles);
        LedgerSchema.migrate(as("owner"), roles);
        ledger = TestLedger.on(as("command"));
        ledger.publish(customer, 0, samples.registered(customer), samples.contactChanged(customer));
    }

    TestLedger ledger() {
        return ledger;
    }

    LedgerStore store() {
        return ledger.store();
    }

    Samples samples() {
        return samples;
    }

    /** Whose stream has the places 0 and 1. */
    CustomerId customer() {
        return customer;
    }

    JdbcClient superuser() {
        return superuser;
    }

    /** The role's name in the database. */
    String named(String role) {
        return database + "_" + role;
    }

    JdbcClient client(String role) {
        return role.equals("superuser") ? superuser : JdbcClient.create(as(role));
    }

    PGSimpleDataSource as(String role) {
        var source = new PGSimpleDataSource();
        source.setUrl(TestCluster.shared().jdbcUrl(database));
        source.setUser(named(role));
        source.setPassword("x");
        return source;
    }

    /** For want of rights, or by the trigger that stops those who need none. */
    void refuses(String role, String statement) {
        assertThatThrownBy(() -> client(role).sql(statement).update())
                .as("%s: %s", role, statement)
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageMatching("(?s).*(permission denied|must be owner|append-only|without a logged ground).*");
    }

    @Override
    public void close() {
        ledger.close();
    }
}
