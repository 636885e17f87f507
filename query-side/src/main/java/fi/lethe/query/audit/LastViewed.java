// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose data somebody viewed last, as the access log has it. */
public final class LastViewed {
    private static final int ENTRIES = 200;

    private final JdbcClient jdbc;

    /**
     * One of them.
     *
     * @param at when the view was recorded
     */
    public record One(UUID customer, Instant at) {}

    LastViewed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The last of them first, at most so many, of the last two hundred views. Entries of several people do not count: these are lists.
     */
    public List<One> by(UUID account, int most) {
        return jdbc
                .sql("""
                        select min(viewed.subject) as subject, max(entry.at) as at
                        from (select position, at from query.audit_entry
                              where actor = :actor and type = 'PersonalDataViewed' order by position desc limit :entries) entry
                        join query.audit_viewed viewed on viewed.position = entry.position
                        group by entry.position having count(*) = 1
                        order by entry.position desc""")
                .param("actor", account.toString())
                .param("entries", ENTRIES)
                .query((row, _) -> new One(
                        UUID.fromString(row.getString("subject")),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(One::customer, one -> one, (first, _) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .limit(most)
                .toList();
    }
}
