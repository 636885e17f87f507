// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

import fi.lethe.events.personal.KeyId;
import java.util.Collection;
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
