// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far each holder of derived data has followed. */
final class Holders {
    private final JdbcClient jdbc;

    Holders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void acknowledge(String holder, long position) {
        jdbc.sql("""
                        insert into ledger.ledger_holder (holder, position) values (:holder, :position)
                        on conflict (holder) do update set position = excluded.position
                        where ledger_holder.position < excluded.position""").param("holder", holder).param("position", position).update();
    }

    Map<String, Long> all() {
        var positions = new TreeMap<String, Long>();
        jdbc.sql("select holder, position from ledger.ledger_holder").query(row -> {
            positions.put(row.getString(1), row.getLong(2));
        });
        return positions;
    }
}
