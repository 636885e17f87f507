// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.breaking;

import fi.lethe.command.CommandSchema;
import javax.sql.DataSource;

/** Reaches into the other side. */
public final class QuerySideThatWrites {
    private QuerySideThatWrites() {}

    static void write(DataSource owner) {
        CommandSchema.migrate(owner, null);
    }
}
