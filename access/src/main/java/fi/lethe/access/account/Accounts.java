// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.account;

import fi.lethe.access.account.AccountBook.First;
import fi.lethe.access.account.SecondPersons.Weight;
import fi.lethe.access.problems.FieldError;
import fi.lethe.access.problems.HttpProblems;
import fi.lethe.access.problems.TypedRefusal;
import fi.lethe.crypto.Opened;
import fi.lethe.events.Role;
import fi.lethe.events.account.PasswordMeans;
import fi.lethe.events.personal.KeyId;
import fi.lethe.events.personal.StaffName;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The accounts of the people who work with the register: one person, one account (GDPR Art. 29, 32(4)).
 *
 * <p>Name and login are stored sealed, the login to look for as keyed HMAC, the password as Argon2id. An account is never
 * deleted and its login never given to another, so that it stays known who acted.
 */
public final class Accounts {
    private final AccountTable table;
    private final AccountBook book;
    private final LoginMacs logins;
    private final SealedNames names;
    private final Passwords passwords;
    private final Clock clock;
    private final SecondPersons seconds;

    Accounts(
            AccountTable table,
            AccountBook book,
            LoginMacs logins,
            SealedNames names,
            Passwords passwords,
            SecondPersons seconds,
            Clock clock) {
        this.seconds = seconds;
        this.table = table;
        this.book = book;
        this.logins = logins;
        this.names = names;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * Opens an account and answers its id; for a demonstration, whose logins may be generic.
     *
     * @throws LoginTaken where somebody has or had the login
     * @throws TypedRefusal {@code content-refused} where name, login or password are too short or too long
     */
    public UUID create(NewAccount person) {
        Length.refuse(Stream.of(
                Length.NAME.fault("/name", person.name()),
                Length.NAME.fault("/login", person.login()),
                Length.PASSWORD.fault("/password", person.password())));
        refuseCommon(person);
        var invitation = new Invitation(person.name(), person.login(), person.roles());
        refuseTaken(person.login());
        return insert(invitation, new First(passwords.hash(person.password()), PasswordMeans.INSTALLATION), null);
    }

    /**
     * Opens an account that nobody can use until a password is set by a link, and answers its id. Its roles wait for a second person
     * where there is one.
     *
     * @param by the account of who invites; null for the installation itself
     * @throws LoginTaken where somebody has or had the login
     * @throws TypedRefusal {@code content-refused} where name or login are too short or too long, {@code generic-login}
     */
    public UUID invite(Invitation person, @Nullable UUID by) {
        return open(person, null, by);
    }

    /**
     * Opens the account of who comes first and has a link of the installation, with the password they chose, and answers its id.
     *
     * @throws LoginTaken where somebody has or had the login
     * @throws TypedRefusal as {@link #invite}
     */
    public UUID openByLink(Invitation person, String hash) {
        return open(person, new First(hash, PasswordMeans.LINK), null);
    }

    private UUID open(Invitation person, @Nullable First password, @Nullable UUID by) {
        Length.refuse(
                Stream.of(Length.NAME.fault("/name", person.name()), Length.NAME.fault("/login", person.login())));
        refuseGeneric(person.login());
        refuseTaken(person.login());
        return insert(person, password, by);
    }

    private void refuseCommon(NewAccount person) {
        if (CommonPasswords.contain(person.password(), List.of(person.login(), person.name()))) {
            throw TypedRefusal.at(
                    HttpProblems.CONTENT_REFUSED, List.of(new FieldError("/password", CommonPasswords.REMEDY)));
        }
    }

    private static void refuseGeneric(String login) {
        if (isGeneric(login)) {
            throw TypedRefusal.at(
                    AccountProblems.GENERIC_LOGIN, List.of(new FieldError("/login", "a login of the person's own")));
        }
    }

    /** Whether the login names nobody, so that several people would share it; of older accounts some may. */
    public static boolean isGeneric(String login) {
        return GenericLogins.contain(login);
    }

    private void refuseTaken(String login) {
        if (findByLogin(login).isPresent()) {
            throw new LoginTaken();
        }
    }

    private UUID insert(Invitation person, @Nullable First password, @Nullable UUID by) {
        var id = UUID.randomUUID();
        var name = names.seal(id, new StaffName(person.name(), person.login()));
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var roles = person.roles().roles();
        var weight = seconds.weight(by, id);
        var held = weight == Weight.WAITS ? Set.<Role>of() : roles;
        var decided = new RoleChange(id, roles, by, weight).eventsOfOpening(now);
        var account = new Account(id, name, held, now, null, password != null);
        if (!book.open(account, logins.of(person.login()), password, decided, by)) {
            throw new LoginTaken();
        }
        return id;
    }

    /** The account with this id, in office or revoked. */
    public Optional<Account> find(UUID id) {
        return table.find(id);
    }

    /** What waits for a second person before its roles count. */
    public Optional<Proposal> rolesProposed(UUID id) {
        return book.find(id).flatMap(held -> held.rolesProposed(clock.instant()));
    }

    /** The account in office that has this login. */
    public Optional<Account> findByLogin(String login) {
        return table.candidates(logins.of(login)).stream()
                .filter(candidate -> logins.fits(login, candidate.login()))
                .findFirst()
                .flatMap(candidate -> table.find(candidate.id()));
    }

    /** All accounts, the oldest first. */
    public List<Account> all() {
        return table.all();
    }

    /** The names and logins behind these accounts, by id, as far as their keys open them. */
    public Map<UUID, Opened<StaffName>> names(Collection<Account> accounts) {
        return names.open(accounts);
    }

    /** Whether an administrator in office has a password, so that somebody can let the others in. */
    public boolean haveAdministrator() {
        return table.all().stream()
                .anyMatch(account -> account.revokedAt() == null
                        && account.hasPassword()
                        && account.roles().contains(Role.ADMINISTRATOR));
    }

    /** Those of these keys that seal a name here: they are in use although no ledger entry names them. */
    public Set<KeyId> keysAmong(Collection<KeyId> keys) {
        return table.keysAmong(keys.stream().map(KeyId::value).toList());
    }
}
