// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.account;

import fi.lethe.access.problems.FieldError;
import fi.lethe.access.problems.HttpProblems;
import fi.lethe.access.problems.TypedRefusal;
import fi.lethe.crypto.KeyVault;
import fi.lethe.crypto.Opened;
import fi.lethe.events.personal.KeyId;
import fi.lethe.events.personal.StaffName;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The accounts of the people who work with the register: one person, one account (GDPR Art. 29, 32(4)).
 *
 * <p>Name and login are stored sealed, the login to look for as keyed HMAC, the password as Argon2id. An account is never
 * deleted and its login never given to another, so that it stays known who acted.
 */
public final class Accounts {
    static final int LONGEST = 200;
    private static final int SHORTEST_PASSWORD = 8;

    private final AccountTable table;
    private final LoginMacs logins;
    private final SealedNames names;
    private final Passwords passwords;
    private final Clock clock;

    Accounts(AccountTable table, LoginMacs logins, SealedNames names, Passwords passwords, Clock clock) {
        this.table = table;
        this.logins = logins;
        this.names = names;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** The accounts in this database, for programs without a web server. */
    public static Accounts over(DataSource access, KeyVault vault, Clock clock) {
        return new Accounts(
                new AccountTable(JdbcClient.create(access)),
                new LoginMacs(vault.serviceMac("logins")),
                new SealedNames(vault),
                new Passwords(),
                clock);
    }

    /**
     * Opens an account and answers its id.
     *
     * @throws LoginTaken where somebody has or had the login
     * @throws TypedRefusal {@code content-refused} where name, login or password are too short or too long
     */
    public UUID create(NewAccount person) {
        refuseUnusable(person);
        if (findByLogin(person.login()).isPresent()) {
            throw new LoginTaken();
        }
        var id = UUID.randomUUID();
        var hash = passwords.hash(person.password());
        var name = names.seal(id, new StaffName(person.name(), person.login()));
        var account =
                new Account(id, name, person.roles().roles(), clock.instant().truncatedTo(ChronoUnit.MICROS), null);
        if (!table.insert(account, logins.of(person.login()), hash)) {
            throw new LoginTaken();
        }
        return id;
    }

    /** The account with this id, in office or revoked. */
    public Optional<Account> find(UUID id) {
        return table.find(id);
    }

    /** The account in office that has this login. */
    public Optional<Account> findByLogin(String login) {
        return table.candidates(logins.of(login)).stream()
                .filter(candidate -> logins.fits(login, candidate.mac()))
                .findFirst()
                .flatMap(candidate -> table.find(candidate.account()));
    }

    /** All accounts, the oldest first. */
    public List<Account> all() {
        return table.all();
    }

    /** The name and login behind an account, as far as its key opens them. */
    public Opened<StaffName> name(Account account) {
        return names.open(account.id(), account.name());
    }

    /** Shuts a person out, with effect from their next request on; again changes nothing. False for an unknown id. */
    public boolean revoke(UUID id) {
        return table.revoke(id, clock.instant());
    }

    /** Those of these keys that seal a name here: they are in use although no ledger entry names them. */
    public Set<KeyId> keysAmong(Collection<KeyId> keys) {
        return table.keysAmong(keys.stream().map(KeyId::value).toList());
    }

    private static void refuseUnusable(NewAccount person) {
        var wrong = Stream.of(
                        length("/name", person.name(), 1),
                        length("/login", person.login(), 1),
                        length("/password", person.password(), SHORTEST_PASSWORD))
                .flatMap(Optional::stream)
                .toList();
        if (!wrong.isEmpty()) {
            throw TypedRefusal.at(HttpProblems.CONTENT_REFUSED, wrong);
        }
    }

    private static Optional<FieldError> length(String pointer, String value, int shortest) {
        var length = value.strip().length();
        return length >= shortest && length <= LONGEST
                ? Optional.empty()
                : Optional.of(new FieldError(pointer, shortest + " to " + LONGEST + " characters"));
    }
}
