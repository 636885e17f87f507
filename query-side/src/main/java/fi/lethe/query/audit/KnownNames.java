// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.audit;

import static java.util.Objects.requireNonNull;

import fi.lethe.access.account.Accounts;
import fi.lethe.ledger.EventType;
import fi.lethe.ledger.EventTypes;
import fi.lethe.ledger.LedgerStore;
import fi.lethe.query.request.Ids;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a filter may name: a name that nothing has is a slip of the pen, and an empty list would hide it. */
final class KnownNames {
    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final LedgerStore ledger;

    KnownNames(JdbcClient jdbc, Accounts accounts, LedgerStore ledger) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.ledger = ledger;
    }

    /** Somebody who has a stream, though the trail may not have come to it yet. */
    UUID customer(String id) {
        return Ids.read(id)
                .filter(customer -> !ledger.stream(customer.toString(), 0, 1).isEmpty())
                .orElseThrow(() -> new IllegalArgumentException("unknown customer"));
    }

    /** A type that this program knows, or that stands in the trail. */
    String type(String name) {
        if (types().noneMatch(name::equals) && !stands("type", name)) {
            throw new IllegalArgumentException("unknown type");
        }
        return name;
    }

    String expectedType() {
        return types().collect(Collectors.joining(", ", "one of ", ""));
    }

    /** An account, or whoever else has acted. */
    String actor(String name) {
        var account = Ids.read(name);
        if (!stands("actor", name) && account.flatMap(accounts::find).isEmpty()) {
            throw new IllegalArgumentException("unknown actor");
        }
        return name;
    }

    /** Told without the accounts: these are found by their ids. */
    String expectedActor() {
        return others().collect(Collectors.joining(", ", "the id of an account, or one of ", ""));
    }

    /** Accounts by their ids, the oldest first, then whoever else has acted. */
    List<String> actors() {
        return Stream.concat(accounts.all().stream().map(account -> account.id().toString()), others())
                .toList();
    }

    private static Stream<String> types() {
        return EventTypes.all().each().stream().map(EventType::name).sorted();
    }

    private boolean stands(String column, String name) {
        return jdbc.sql("select exists (select from query.audit_entry where %s = :name)".formatted(column))
                .param("name", name)
                .query(Boolean.class)
                .single();
    }

    /** From one actor to the next by the index: who acts is few, what they did is much. */
    private Stream<String> others() {
        var actors = jdbc.sql("""
                        with recursive acted (actor) as (
                            (select actor from query.audit_entry order by actor limit 1)
                            union all
                            select (select e.actor from query.audit_entry e where e.actor > acted.actor order by e.actor limit 1)
                            from acted where acted.actor is not null)
                        select actor from acted where actor is not null""")
                .query((row, _) -> requireNonNull(row.getString(1)))
                .list();
        return new TreeSet<>(actors)
                .stream().filter(Predicate.not(actor -> Ids.read(actor).isPresent()));
    }
}
