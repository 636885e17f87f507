// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.account;

import fi.lethe.access.problems.TypedRefusal;
import fi.lethe.crypto.Mac;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Checks a login and password. A wrong password and an unknown login cost the same work and get the same answer; failures
 * make the next attempts wait as {@link SlowedDown} says, and a login that nobody has costs nobody else anything.
 */
public final class SignIn {
    private final AccountTable table;
    private final AccountGuard guard;
    private final LoginMacs logins;
    private final Passwords passwords;
    private final KnownBrowsers browsers;
    private final SlowedDown slowedDown;

    /**
     * Whose credentials they were.
     *
     * @param sessions of the account as they were checked; where these have ended since, no token opens anything
     */
    public record SignedIn(UUID account, long sessions) {}

    SignIn(
            AccountTable table,
            AccountGuard guard,
            LoginMacs logins,
            Passwords passwords,
            KnownBrowsers browsers,
            Clock clock) {
        this.table = table;
        this.guard = guard;
        this.logins = logins;
        this.passwords = passwords;
        this.browsers = browsers;
        this.slowedDown = new SlowedDown(clock);
    }

    /**
     * The account that these are the credentials of.
     *
     * @param address the caller's, as far as it is known
     * @param browser the marks of the caller's browser; null for a program
     * @throws WrongCredentials where there is none, or it is revoked
     * @throws TypedRefusal {@code too-many-attempts}, or {@code unavailable} where too many sign in at once
     */
    public SignedIn account(Credentials credentials, String address, @Nullable String browser) {
        var mac = logins.of(credentials.login());
        var mark = browsers.find(browser, credentials.login()).orElse(null);
        var attempt = Attempt.of(mac, address, mark);
        slowedDown.refuse(attempt);
        return passwords.inTurn(attempt.lane(), () -> {
            slowedDown.refuse(attempt);
            return check(credentials, mac, attempt);
        });
    }

    private SignedIn check(Credentials credentials, Mac mac, Attempt attempt) {
        var login = table.candidates(mac).stream()
                .filter(candidate -> logins.fits(credentials.login(), candidate.login()))
                .findFirst()
                .filter(guard::admitsByEntries);
        var hash = login.map(AccountRow::passwordHash).orElse(null);
        if (!passwords.matches(credentials.password(), hash)) {
            slowedDown.failed(attempt);
            throw new WrongCredentials();
        }
        slowedDown.succeeded(attempt);
        var row = login.orElseThrow();
        return new SignedIn(row.id(), row.sessions());
    }
}
