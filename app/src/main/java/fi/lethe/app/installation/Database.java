// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.installation;

import fi.lethe.installation.database.DatabaseRole;
import fi.lethe.installation.database.Login;
import org.jspecify.annotations.Nullable;

/** A database that is ready to be migrated. */
public sealed interface Database extends AutoCloseable permits EmbeddedDatabase, ExternalDatabase {

    /** As the owner of the tables. */
    Login owner();

    /** As this role, or as the owner where roles could not be made. */
    Login as(DatabaseRole role);

    /** The role's name for grants; null where roles could not be made. */
    @Nullable
    String grantee(DatabaseRole role);

    /** Sees every table; for checks. */
    Login inspector();

    /** Lets go; an embedded server has ended when this returns. */
    @Override
    void close();
}
