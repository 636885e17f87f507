// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.installation;

import fi.lethe.installation.database.DatabaseRole;
import fi.lethe.installation.database.Secrets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.postgresql.PGConnection;

/** Makes the roles of a database and gives them the passwords in the keys directory; to be repeated at every start. */
record Roles(Set<DatabaseRole> wanted, Secrets secrets) {

    void make(Connection connection) throws SQLException {
        for (var role : wanted) {
            make(connection, role);
        }
        if (wanted.contains(DatabaseRole.PURGE)) {
            letOwnerHandOver(connection);
        }
    }

    private void make(Connection connection, DatabaseRole role) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    do $$
                    begin
                        if not exists (select from pg_roles where rolname = '%1$s') then
                            create role %1$s %2$s noinherit;
                        end if;
                    end
                    $$
                    """.formatted(role.roleName(), role.mayLogIn() ? "login" : "nologin"));
        }
        if (role.mayLogIn()) {
            // Hashed here, so that no statement carries the password to the server.
            connection
                    .unwrap(PGConnection.class)
                    .alterUserPassword(role.roleName(), secrets.passwordOf(role).toCharArray(), "scram-sha-256");
        }
    }

    /** The owner gives the purge functions away, which only a member may do; it inherits nothing by it. */
    private void letOwnerHandOver(Connection connection) throws SQLException {
        var owner = wanted.contains(DatabaseRole.OWNER) ? DatabaseRole.OWNER.roleName() : "current_user";
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "grant %s to %s with inherit false, set true".formatted(DatabaseRole.PURGE.roleName(), owner));
        }
    }
}
