// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

import fi.lethe.events.Coded;
import fi.lethe.events.personal.KeyId;
import fi.lethe.events.personal.Withholding;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Withholds and releases keys; each key remembers the last ledger position per ground, and older news changes nothing. */
final class Withholdings {

    private Withholdings() {}

    static int withhold(JdbcClient jdbc, Collection<KeyId> keys, Withholding ground, long position) {
        return set(jdbc, keys, new News(ground, position, true));
    }

    static int release(JdbcClient jdbc, Collection<KeyId> keys, Withholding ground, long position) {
        return set(jdbc, keys, new News(ground, position, false));
    }

    /** A withholding as the ledger knows it. */
    record InForce(KeyId key, Withholding ground, long position) {
        boolean isOfTheSame(InForce other) {
            return key.equals(other.key) && ground == other.ground;
        }
    }

    /**
     * Puts these in force where the vault lacks them, and says which it lacked. What it says of a later position stays for now: that may
     * be news which the ledger's follower has not heard yet.
     */
    static List<InForce> tellAgain(JdbcClient jdbc, List<InForce> withheld) {
        return asked(jdbc.sql("""
                        insert into vault.vault_withholding as known (key_id, ground, position, in_force)
                        select said.key_id, said.ground, said.position, true
                          from unnest(cast(:keys as uuid[]), cast(:grounds as text[]), cast(:positions as bigint[]))
                               as said (key_id, ground, position)
                          join vault.vault_key k using (key_id) order by said.key_id for key share of k
                        on conflict (key_id, ground) do update set position = excluded.position, in_force = true
                         where not known.in_force and known.position <= excluded.position
                        returning key_id, ground, position
                        """), withheld);
    }

    /**
     * Those of these that the vault says are over, as of whatever position. Until the transaction ends nobody tells it more of them, so
     * that what the ledger says meanwhile is the last word.
     */
    static List<InForce> lockedAsOver(JdbcClient jdbc, List<InForce> withheld) {
        return asked(jdbc.sql("""
                        select w.key_id, w.ground, said.position
                          from unnest(cast(:keys as uuid[]), cast(:grounds as text[]), cast(:positions as bigint[]))
                               as said (key_id, ground, position)
                          join vault.vault_withholding w using (key_id, ground)
                         where not w.in_force order by w.key_id, w.ground for update of w
                        """), withheld);
    }

    /** Puts these in force, whatever the vault says. */
    static void overrule(JdbcClient jdbc, List<InForce> withheld) {
        asked(jdbc.sql("""
                        update vault.vault_withholding w set position = said.position, in_force = true
                          from unnest(cast(:keys as uuid[]), cast(:grounds as text[]), cast(:positions as bigint[]))
                               as said (key_id, ground, position)
                         where w.key_id = said.key_id and w.ground = said.ground
                        returning w.key_id, w.ground, w.position
                        """), withheld);
    }

    /** Those of these that the vault does not have in force, though it has their key. */
    static List<InForce> notInForce(JdbcClient jdbc, List<InForce> withheld) {
        return asked(jdbc.sql("""
                        select said.key_id, said.ground, said.position
                          from unnest(cast(:keys as uuid[]), cast(:grounds as text[]), cast(:positions as bigint[]))
                               as said (key_id, ground, position)
                          join vault.vault_key using (key_id)
                         where not exists (select from vault.vault_withholding w
                                            where w.key_id = said.key_id and w.ground = said.ground and w.in_force)
                        """), withheld);
    }

    private static List<InForce> asked(JdbcClient.StatementSpec statement, List<InForce> withheld) {
        return statement
                .param("keys", withheld.stream().map(one -> one.key().value()).toArray(UUID[]::new))
                .param(
                        "grounds",
                        withheld.stream().map(one -> one.ground().code()).toArray(String[]::new))
                .param("positions", withheld.stream().map(InForce::position).toArray(Long[]::new))
                .query((rs, _) -> new InForce(
                        new KeyId(rs.getObject(1, UUID.class)),
                        Coded.of(Withholding.class, rs.getString(2)).orElseThrow(),
                        rs.getLong(3)))
                .list();
    }

    private record News(Withholding ground, long position, boolean inForce) {}

    private static int set(JdbcClient jdbc, Collection<KeyId> keys, News news) {
        return jdbc.sql("""
                        insert into vault.vault_withholding as known (key_id, ground, position, in_force)
                        select key_id, :ground, :position, :inForce
                          from vault.vault_key where key_id = any (cast(:keys as uuid[])) order by key_id for key share
                        on conflict (key_id, ground) do update
                           set position = excluded.position, in_force = excluded.in_force
                         where known.position < excluded.position
                        """)
                .param("keys", KeyTable.array(keys))
                .param("ground", news.ground().code())
                .param("position", news.position())
                .param("inForce", news.inForce())
                .update();
    }
}
