// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search;

import fi.lethe.crypto.KeyVault;
import fi.lethe.crypto.MacKeyGone;
import fi.lethe.events.Coded;
import fi.lethe.query.projection.Columns;
import fi.lethe.query.projection.QueryDatabase;
import fi.lethe.query.registry.Kind;
import fi.lethe.query.registry.NewValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks codes up. Customers come in the order of their ids, from the rarest word on, so that an answer costs what it holds
 * and not what there is.
 */
final class Finder {
    private static final int RARE_ENOUGH = 1000;

    private final QueryDatabase database;
    private final JdbcClient jdbc;
    private final KeyVault vault;

    /**
     * Customers who may match, in order, and their values that do.
     *
     * @param customers fewer than were asked for where there are no more
     */
    record Candidates(List<UUID> customers, Set<NewValue.Slot> values) {
        static final Candidates NONE = new Candidates(List.of(), Set.of());
    }

    Finder(QueryDatabase database, KeyVault vault) {
        this.database = database;
        this.jdbc = database.jdbc();
        this.vault = vault;
    }

    /** At most so many candidates after this customer; the index and the generation of its key are of one moment. */
    Candidates find(Question question, UUID after, int limit) {
        try {
            return atOneMoment(question, after, limit);
        } catch (MacKeyGone _) {
            return atOneMoment(question, after, limit); // a rebuilt index took this one's place just now
        }
    }

    private Candidates atOneMoment(Question question, UUID after, int limit) {
        return database.atOneMoment(() -> {
            new TermTable(database).hold();
            return new IndexTable(jdbc)
                    .serving()
                    .map(index -> find(index.generation(), question, after, limit))
                    .orElse(Candidates.NONE);
        });
    }

    private Candidates find(int generation, Question question, UUID after, int limit) {
        var codes = new TermCodes(vault.serviceMac(Indexing.KEY), generation);
        var readings = question.readings().stream()
                .map(words -> words.stream()
                        .map(Wanted::terms)
                        .filter(terms -> !terms.isEmpty())
                        .map(codes::of)
                        .toList())
                .filter(words -> !words.isEmpty())
                .map(words -> rarestFirst(words))
                .toList();
        var customers = customers(readings, after, limit);
        return customers.isEmpty() ? Candidates.NONE : new Candidates(customers, values(readings, customers));
    }

    private List<List<Long>> rarestFirst(List<List<Long>> words) {
        if (words.size() == 1) {
            return words;
        }
        var count = new HashMap<List<Long>, Integer>();
        words.forEach(word -> count.put(word, count(word)));
        return words.stream().sorted(Comparator.comparing(count::get)).toList();
    }

    private int count(List<Long> word) {
        return jdbc.sql("""
                        select count(*) from (
                            select from query.search_term where term = any (:word) limit :enough)
                        """)
                .param("word", array(word))
                .param("enough", RARE_ENOUGH)
                .query(Integer.class)
                .single();
    }

    private List<UUID> customers(List<List<List<Long>>> readings, UUID after, int limit) {
        var parameters = new HashMap<String, Object>(Map.of("after", after, "limit", limit));
        var parts = new ArrayList<String>();
        for (int reading = 0; reading < readings.size(); reading++) {
            parts.add(part(reading, readings.get(reading), parameters));
        }
        return jdbc.sql("select distinct customer from (" + String.join("\nunion\n", parts)
                        + ") order by customer limit :limit")
                .params(parameters)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /** One reading of the question: the first word leads, the others are looked up for each who has it. */
    private static String part(int reading, List<List<Long>> words, Map<String, Object> parameters) {
        var others = new StringBuilder();
        for (int word = 0; word < words.size(); word++) {
            var name = "word" + reading + "_" + word;
            parameters.put(name, array(words.get(word)));
            if (word > 0) {
                others.append("""
                        and exists (select from query.search_term o
                                    where o.term = any (:%s) and o.customer = t.customer)
                        """.formatted(name));
            }
        }
        return """
                select found.customer from unnest(:word%d_0) as first (term) cross join lateral (
                    select distinct t.customer from query.search_term t
                    where t.term = first.term and t.customer > :after
                    %s order by t.customer limit :limit) found
                """.formatted(reading, others);
    }

    private Set<NewValue.Slot> values(List<List<List<Long>>> readings, Collection<UUID> customers) {
        var terms = readings.stream()
                .flatMap(List::stream)
                .flatMap(List::stream)
                .distinct()
                .toList();
        return new HashSet<>(jdbc.sql("""
                        select distinct customer, kind, recorded from query.search_term
                        where term = any (:terms)
                            and customer = any (cast(:customers as uuid[]))""")
                .param("terms", array(terms))
                .param("customers", Columns.texts(List.copyOf(customers), UUID::toString))
                .query((row, _) -> new NewValue.Slot(
                        row.getObject("customer", UUID.class),
                        Coded.of(Kind.class, row.getString("kind")).orElseThrow(),
                        row.getLong("recorded")))
                .list());
    }

    private static Long[] array(List<Long> codes) {
        return codes.toArray(Long[]::new);
    }
}
