// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.token;

import fi.lethe.access.account.Columns;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everybody's own sessions: to be seen, and to be ended by their owner, on every node with its next request. */
public final class Sessions {
    private final JdbcClient jdbc;
    private final Tokens tokens;
    private final Clock clock;

    Sessions(JdbcClient jdbc, Tokens tokens, Clock clock) {
        this.jdbc = jdbc;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Those of who asks, the latest used first. */
    public List<Session> of(ActorAuthentication who) {
        return jdbc.sql("""
                        select id, browser, begun_at, used_at, expires_at, sha256 = :current as current
                        from access.token
                        where account = :account and expires_at > :now and (browser is null or used_at > :idle)
                        order by used_at desc, begun_at desc, id
                        """)
                .param("account", who.getPrincipal().id())
                .param("current", who.getCredentials().sha256().toArray())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("idle", tokens.idleSince().atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Session(
                        row.getObject("id", UUID.class),
                        row.getString("browser") == null ? null : Browser.valueOf(row.getString("browser")),
                        Columns.instant(row, "begun_at"),
                        Columns.instant(row, "used_at"),
                        Columns.instant(row, "expires_at"),
                        row.getBoolean("current")))
                .list();
    }

    /** Ends one of who asks; false where they have none with this id. */
    public boolean end(ActorAuthentication who, UUID session) {
        return jdbc.sql("delete from access.token where account = :account and id = :id")
                        .param("account", who.getPrincipal().id())
                        .param("id", session)
                        .update()
                == 1;
    }

    /** Ends all of who asks but the one that asks. */
    public void endOthers(ActorAuthentication who) {
        tokens.endOthersOf(who.getPrincipal().id(), who.getCredentials());
    }
}
