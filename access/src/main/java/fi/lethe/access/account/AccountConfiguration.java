// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.account;

import fi.lethe.access.problems.ProblemTypes;
import fi.lethe.crypto.KeyVault;
import fi.lethe.ledger.LedgerStore;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts, and the check of who signs in. */
@Configuration(proxyBeanMethods = false)
public class AccountConfiguration {

    @Bean
    AccountTable accountTable(@Qualifier("accessDataSource") DataSource access) {
        return new AccountTable(JdbcClient.create(access));
    }

    @Bean
    LoginMacs loginMacs(KeyVault vault) {
        return new LoginMacs(vault.serviceMac("logins"));
    }

    @Bean
    Passwords passwords() {
        return new Passwords();
    }

    @Bean
    AccountGuard accountGuard(
            @Qualifier("accessDataSource") DataSource access,
            LedgerStore ledger,
            LoginMacs logins,
            KeyVault vault,
            Clock clock) {
        var macs = new RowMacs(vault.serviceMac("accounts"));
        return new AccountGuard(access, ledger.accounts(), macs, logins, new SealedNames(vault), clock);
    }

    @Bean
    AccountBook accountBook(
            @Qualifier("accessDataSource") DataSource access,
            AccountTable table,
            LedgerStore ledger,
            AccountGuard guard,
            Clock clock) {
        return new AccountBook(access, table, ledger.accounts(), guard, clock);
    }

    /** Before anybody is let in. */
    @Bean(initMethod = "run")
    AccountsAtStart accountsAtStart(
            @Qualifier("accessDataSource") DataSource access, LedgerStore ledger, KeyVault vault, AccountGuard guard) {
        var mark = new TakenOverMark(vault.serviceMac("accounts-taken-over"));
        return new AccountsAtStart(access, ledger.accounts(), mark, guard);
    }

    @Bean
    Accounts accounts(
            AccountTable table,
            AccountBook book,
            LoginMacs logins,
            Passwords passwords,
            SecondPersons seconds,
            KeyVault vault,
            Clock clock) {
        return new Accounts(table, book, logins, new SealedNames(vault), passwords, seconds, clock);
    }

    @Bean
    SecondPersons secondPersons(AccountBook book) {
        return new SecondPersons(book);
    }

    @Bean
    Offices offices(
            AccountTable table,
            AccountBook book,
            SecondPersons seconds,
            @Qualifier("accessDataSource") DataSource access,
            Clock clock) {
        return new Offices(table, book, seconds, access, clock);
    }

    @Bean(initMethod = "tell")
    @DependsOn("accountsAtStart")
    AccountReview accountReview(Accounts accounts, AccountBook book) {
        return new AccountReview(accounts, book);
    }

    @Bean
    Tenures tenures(@Qualifier("accessDataSource") DataSource access) {
        return new Tenures(JdbcClient.create(access));
    }

    @Bean
    AccountPasswords accountPasswords(AccountTable table, AccountBook book, Passwords passwords, KeyVault vault) {
        return new AccountPasswords(table, book, passwords, new SealedNames(vault));
    }

    @Bean
    Days days(Clock clock) {
        return new Days(clock);
    }

    @Bean
    KnownBrowsers knownBrowsers(KeyVault vault, Clock clock) {
        return new KnownBrowsers(vault.serviceMac("browsers"), clock);
    }

    @Bean
    SignIn signIn(
            AccountTable table,
            AccountGuard guard,
            LoginMacs logins,
            Passwords passwords,
            KnownBrowsers browsers,
            Clock clock) {
        return new SignIn(table, guard, logins, passwords, browsers, clock);
    }

    @Bean
    ProblemTypes accountProblems() {
        return ProblemTypes.of(
                LoginTaken.TYPE,
                WrongCredentials.TYPE,
                AccountProblems.UNKNOWN,
                AccountProblems.REVOKED,
                AccountProblems.LAST_ADMINISTRATOR,
                AccountProblems.ROLES_CONFLICT,
                AccountProblems.GENERIC_LOGIN);
    }
}
