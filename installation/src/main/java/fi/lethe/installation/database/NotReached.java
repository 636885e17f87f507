// SPDX-License-Identifier: Apache-2.0
package fi.lethe.installation.database;

import fi.lethe.installation.settings.Setting;
import java.sql.SQLException;

/** Why a database cannot be used, and what helps; without its address, which may hold a password. */
public final class NotReached {
    private NotReached() {}

    /** The refusal of the database whose address this setting gives. */
    public static InstallationUnusable of(Setting url, SQLException why) {
        var state = why.getSQLState() == null ? "" : why.getSQLState();
        return new InstallationUnusable("%s: %s (SQLSTATE %s)".formatted(url.variable(), remedy(state), state), why);
    }

    /** By classes and codes of PostgreSQL, appendix A. */
    private static String remedy(String state) {
        return switch (state) {
            case "3D000" -> "there is no such database on that server; create it";
            case "28P01", "28000" -> "the server does not let this user in; check user and password";
            case String other
            when other.startsWith("08") -> "no PostgreSQL answers there; check host and port, and whether it runs";
            default -> "the database cannot be used; check the address and the user's rights";
        };
    }
}
