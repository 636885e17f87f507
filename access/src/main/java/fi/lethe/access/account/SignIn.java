// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.account;

import fi.lethe.access.problems.TypedRefusal;
import fi.lethe.crypto.Mac;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/**
 * Checks a login and password. A wrong password and an unknown login cost the same work and get the same answer; after
 * five failures for a login, or fifty from an address, each next attempt has to wait.
 */
public final class SignIn {
    private static final int FREE_PER_LOGIN = 5;
    private static final int FREE_PER_ADDRESS = 50;
    private static final Duration LONGEST_PER_LOGIN = Duration.ofMinutes(1);
    private static final Duration LONGEST_PER_ADDRESS = Duration.ofSeconds(10);

    private final AccountTable table;
    private final LoginMacs logins;
    private final Passwords passwords;
    private final FailedAttempts byLogin;
    private final FailedAttempts byAddress;

    SignIn(AccountTable table, LoginMacs logins, Passwords passwords, Clock clock) {
        this.table = table;
        this.logins = logins;
        this.passwords = passwords;
        this.byLogin = new FailedAttempts(clock, FREE_PER_LOGIN, LONGEST_PER_LOGIN);
        this.byAddress = new FailedAttempts(clock, FREE_PER_ADDRESS, LONGEST_PER_ADDRESS);
    }

    /**
     * The account that these are the credentials of.
     *
     * @param address the caller's, as far as it is known
     * @throws WrongCredentials where there is none, or it is revoked
     * @throws TypedRefusal {@code too-many-attempts}, or {@code unavailable} where too many sign in at once
     */
    public UUID account(Credentials credentials, String address) {
        var mac = logins.of(credentials.login());
        refuseWhoMustWait(mac, address);
        return passwords.inTurn(() -> {
            refuseWhoMustWait(mac, address);
            return check(credentials, mac, address);
        });
    }

    private UUID check(Credentials credentials, Mac mac, String address) {
        var login = table.candidates(mac).stream()
                .filter(candidate -> logins.fits(credentials.login(), candidate.mac()))
                .findFirst();
        var hash = login.map(AccountTable.Login::passwordHash).orElse(null);
        if (!passwords.matches(credentials.password(), hash)) {
            byLogin.failed(mac);
            byAddress.failed(address);
            throw new WrongCredentials();
        }
        byLogin.succeeded(mac);
        return login.orElseThrow().account();
    }

    private void refuseWhoMustWait(Mac mac, String address) {
        var login = byLogin.wait(mac);
        var caller = byAddress.wait(address);
        FailedAttempts.refuse(login.compareTo(caller) > 0 ? login : caller);
    }
}
