// SPDX-License-Identifier: Apache-2.0
package fi.lethe.installation.breaking;

import fi.lethe.query.QuerySchema;
import javax.sql.DataSource;

/** Knows one of the sides. */
public final class InstallationThatServes {
    private InstallationThatServes() {}

    static void migrate(DataSource owner) {
        QuerySchema.migrate(owner, null);
    }
}
