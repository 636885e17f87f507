// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.breaking;

import fi.lethe.query.QuerySchema;
import javax.sql.DataSource;

/** Reads from the other side. */
public final class CommandSideThatReads {
    private CommandSideThatReads() {}

    static void read(DataSource owner) {
        QuerySchema.migrate(owner, null);
    }
}
