// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.installation;

import fi.lethe.installation.database.DatabaseRole;
import fi.lethe.installation.database.Login;
import fi.lethe.installation.database.NotReached;
import fi.lethe.installation.database.Secrets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/**
 * A database on a server of the operator's own. Its user migrates; where it may create roles, the parts of the program
 * come in as roles of their own, else all as that user.
 */
final class ExternalDatabase implements Database {
    private final Login owner;
    private final @Nullable Secrets roleSecrets;

    private ExternalDatabase(Login owner, @Nullable Secrets roleSecrets) {
        this.owner = owner;
        this.roleSecrets = roleSecrets;
    }

    static ExternalDatabase reach(Login owner, Secrets secrets, Part part) {
        try (var connection = owner.unpooled().getConnection()) {
            if (!mayCreateRoles(connection)) {
                return new ExternalDatabase(owner, null);
            }
            var roles = EnumSet.copyOf(part.roles());
            roles.remove(DatabaseRole.OWNER);
            new Roles(roles, secrets).make(connection);
            return new ExternalDatabase(owner, secrets);
        } catch (SQLException e) {
            throw NotReached.of(part.url(), e);
        }
    }

    private static boolean mayCreateRoles(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select rolsuper or rolcreaterole from pg_roles where rolname = current_user")) {
            return row.next() && row.getBoolean(1);
        }
    }

    @Override
    public Login owner() {
        return owner;
    }

    @Override
    public Login as(DatabaseRole role) {
        return roleSecrets == null ? owner : new Login(owner.url(), role.roleName(), roleSecrets.passwordOf(role));
    }

    @Override
    public @Nullable String grantee(DatabaseRole role) {
        return roleSecrets == null ? null : role.roleName();
    }

    @Override
    public Login inspector() {
        return owner;
    }

    @Override
    public void close() {
        // The server is not ours to stop.
    }
}
