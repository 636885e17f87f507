// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.token;

import fi.lethe.access.account.AccountRow;
import fi.lethe.access.account.Days;
import fi.lethe.access.permission.Actor;
import fi.lethe.access.permission.Permissions;
import fi.lethe.access.problems.HttpProblems;
import fi.lethe.access.problems.TypedRefusal;
import fi.lethe.rules.roles.Call;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Gives mandates to work that goes on long after its call was let in: the account, its roles and its agreement are asked for anew
 * each time, as for a new call.
 */
public final class Mandates {
    private final Tokens tokens;
    private final Permissions permissions;
    private final JdbcClient jdbc;
    private final ActorRow actors;
    private final Days days;

    Mandates(Tokens tokens, Permissions permissions, JdbcClient jdbc, ActorRow actors, Days days) {
        this.tokens = tokens;
        this.permissions = permissions;
        this.jdbc = jdbc;
        this.actors = actors;
        this.days = days;
    }

    /** Of who sends the work in a call that lasts as long as the work does; ends with the session, too. */
    public Mandate ofSession(ActorAuthentication session, Call call) {
        var account = session.getPrincipal().id();
        return () -> {
            var here = tokens.actor(session.getCredentials());
            permissions.require(here.orElseGet(() -> standing(account)), call);
            if (here.isEmpty()) {
                throw TypedRefusal.of(HttpProblems.NOT_SIGNED_IN);
            }
        };
    }

    /** Of who has begun work that goes on without them. */
    public Mandate ofAccount(UUID account, Call call) {
        return () -> permissions.require(standing(account), call);
    }

    /** The account as it stands now; without any role where it is revoked. */
    private Actor standing(UUID account) {
        return jdbc.sql("select " + AccountRow.COLUMNS + " from access.account where account.id = :account")
                .param("account", account)
                .query((row, _) -> AccountRow.read(row))
                .optional()
                .flatMap(row -> actors.actor(row, days.today()))
                .orElse(new Actor(account, Set.of(), false));
    }
}
