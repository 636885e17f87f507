// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.password;

import fi.lethe.access.account.AccountPasswords;
import fi.lethe.access.account.Accounts;
import fi.lethe.access.account.FailedAttempts;
import fi.lethe.access.account.Invitation;
import fi.lethe.access.account.Length;
import fi.lethe.access.problems.FieldError;
import fi.lethe.access.problems.HttpProblems;
import fi.lethe.access.problems.TypedRefusal;
import fi.lethe.access.token.TokenHash;
import fi.lethe.access.token.Tokens;
import fi.lethe.events.Role;
import fi.lethe.rules.roles.RoleCombination;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sets the password of a person, who proves by a link or by the old password that it is theirs. Sessions opened with the
 * old one end. Wrong links of an address, and wrong old passwords of an account, have to wait after some failures; a
 * link that is right never does.
 */
final class SettingPasswords {
    private static final int FREE_LINKS = 20;
    private static final int FREE_PASSWORDS = 5;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final Links links;
    private final Accounts accounts;
    private final AccountPasswords passwords;
    private final Tokens tokens;
    private final TransactionTemplate transaction;
    private final FailedAttempts byAddress;
    private final FailedAttempts byAccount;

    SettingPasswords(
            Links links, Accounts accounts, AccountPasswords passwords, Tokens tokens, DataSource access, Clock clock) {
        this.links = links;
        this.accounts = accounts;
        this.passwords = passwords;
        this.tokens = tokens;
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(access));
        this.byAddress = new FailedAttempts(clock, FREE_LINKS, LONGEST_WAIT);
        this.byAccount = new FailedAttempts(clock, FREE_PASSWORDS, LONGEST_WAIT);
    }

    /**
     * The link, if it would work now.
     *
     * @param address the caller's, as far as it is known
     * @throws LinkNotValid where it would not
     * @throws TypedRefusal {@code too-many-attempts}
     */
    TokenHash valid(String link, String address) {
        return TokenHash.ofText(link)
                .filter(hash -> links.find(hash).isPresent())
                .orElseThrow(() -> {
                    byAddress.refuseWhoMustWait(address);
                    byAddress.failed(address);
                    return new LinkNotValid();
                });
    }

    /** Whether a {@link #valid} link opens the first account. */
    boolean opensFirst(TokenHash link) {
        return links.find(link).orElse(null) instanceof LinkUse.OpensFirst;
    }

    /**
     * Does what a {@link #valid} link is for, and uses it up: sets the password of its account, or opens the first one.
     *
     * @throws LinkNotValid where somebody was faster
     * @throws TypedRefusal {@code content-refused} where the password is too short, too long or too common, or the name or login
     *     of who comes first is missing, {@code generic-login}; the link stays good
     */
    void byLink(TokenHash link, LinkBody body) {
        switch (links.find(link).orElseThrow(LinkNotValid::new)) {
            case LinkUse.SetsPassword(var account, var number) -> setPassword(link, account, number, body.password());
            case LinkUse.OpensFirst() -> openFirst(link, body);
        }
    }

    private void setPassword(TokenHash link, UUID account, long number, @Nullable String password) {
        passwords.mendIfAltered(account); // what is mended in the transaction below would be undone with it
        var hash = passwords.hash(fit(passwords.fault("/password", password, account), password));
        transaction.executeWithoutResult(_ -> {
            var _ = links.use(link).orElseThrow(LinkNotValid::new);
            if (!passwords.storeByLink(account, number, hash)) {
                throw new LinkNotValid();
            }
            tokens.endAllOf(account);
        });
    }

    private void openFirst(TokenHash link, LinkBody body) {
        var name = body.name() == null ? "" : body.name().strip();
        var login = body.login() == null ? "" : body.login().strip();
        Length.refuse(Stream.of(
                Length.NAME.fault("/name", name),
                Length.NAME.fault("/login", login),
                passwords.fault("/password", body.password(), List.of(name, login))));
        var hash = passwords.hash(body.password() == null ? "" : body.password());
        transaction.executeWithoutResult(_ -> {
            var _ = links.use(link).orElseThrow(LinkNotValid::new);
            var roles = new RoleCombination(Set.of(Role.ADMINISTRATOR));
            var _ = accounts.openByLink(new Invitation(name, login, roles), hash);
        });
    }

    /**
     * Sets the password of who is signed in.
     *
     * @param session the one that goes on; all others end
     * @throws TypedRefusal {@code content-refused} or {@code too-many-attempts}
     */
    void own(UUID account, TokenHash session, OwnPasswordBody body) {
        byAccount.refuseWhoMustWait(account);
        Length.refuse(Stream.of(Length.PASSWORD.fault("/new", body.fresh())));
        if (!passwords.fits(account, body.current() == null ? "" : body.current())) {
            byAccount.failed(account);
            throw TypedRefusal.at(
                    HttpProblems.CONTENT_REFUSED, List.of(new FieldError("/current", "not the password you have now")));
        }
        byAccount.succeeded(account);
        var hash = passwords.hash(fit(passwords.fault("/new", body.fresh(), account), body.fresh()));
        transaction.executeWithoutResult(_ -> {
            passwords.storeOwn(account, hash);
            tokens.keepOnly(account, session);
        });
    }

    private static String fit(Optional<FieldError> fault, @Nullable String password) {
        Length.refuse(Stream.of(fault));
        return password == null ? "" : password;
    }
}
