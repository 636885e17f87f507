// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.token;

import fi.lethe.access.TestServer;
import java.util.UUID;

/** Tokens without signing in, where that is not what is tested. */
public final class TestTokens {

    public static String of(UUID account) {
        return TestServer.bean(Tokens.class).issue(account).token();
    }

    private TestTokens() {}
}
