// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.projection;

import java.util.function.LongPredicate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whether what is built beside a projection holds nothing either of what was destroyed up to a position: only then the
 * projection says that it has let go.
 *
 * <p>A replay under way is waited for; it passes the position sooner or later. What a cut off one left behind is given up, and
 * is built from the beginning should somebody resume it.
 */
final class ShadowLetsGo implements LongPredicate {
    static final LongPredicate NONE = _ -> true;

    private final QueryDatabase database;
    private final Rebuildable projection;
    private final TransactionTemplate transaction;

    ShadowLetsGo(QueryDatabase database, Rebuildable projection) {
        this.database = database;
        this.projection = projection;
        this.transaction = new TransactionTemplate(database.transactions());
    }

    @Override
    public boolean test(long position) {
        return !isBehind(position) || Boolean.TRUE.equals(transaction.execute(_ -> giveUp()));
    }

    private boolean isBehind(long position) {
        return database.jdbc()
                .sql("""
                        select exists (
                            select from query.replay_part p join query.replay r on r.id = p.replay
                            where r.state = 'RUNNING' and p.state = 'BUILDING' and p.projection = :projection
                                and p.position < :position)""")
                .param("projection", projection.holder().code())
                .param("position", position)
                .query(Boolean.class)
                .single();
    }

    private boolean giveUp() {
        if (!ReplayLock.takeInTransaction(database.jdbc())) {
            return false;
        }
        new Shadow(database.jdbc(), projection.tables(), projection.later()).drop();
        database.jdbc().sql("""
                        update query.replay_part p set state = 'WAITING', position = -1 from query.replay r
                        where r.id = p.replay and r.state = 'RUNNING' and p.state = 'BUILDING'
                            and p.projection = :projection""").param("projection", projection.holder().code()).update();
        return true;
    }
}
