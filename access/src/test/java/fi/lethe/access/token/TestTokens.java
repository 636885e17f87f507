// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.token;

import fi.lethe.access.TestDatabases;
import fi.lethe.access.TestServer;
import fi.lethe.access.account.SignIn.SignedIn;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tokens without signing in, where that is not what is tested. */
public final class TestTokens {

    public static String of(UUID account) {
        var sessions = JdbcClient.create(TestDatabases.superuser())
                .sql("select sessions from access.account where id = :id")
                .param("id", account)
                .query(Long.class)
                .single();
        return issue(new SignedIn(account, sessions));
    }

    /** For whose credentials were checked. */
    public static String issue(SignedIn who) {
        return TestServer.bean(Tokens.class).issue(who).token();
    }

    private TestTokens() {}
}
