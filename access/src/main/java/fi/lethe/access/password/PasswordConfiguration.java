// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.password;

import fi.lethe.access.account.AccountBook;
import fi.lethe.access.account.AccountPasswords;
import fi.lethe.access.account.Accounts;
import fi.lethe.access.problems.ProblemTypes;
import fi.lethe.access.token.Tokens;
import fi.lethe.crypto.KeyVault;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** One-time links and passwords. */
@Configuration(proxyBeanMethods = false)
@Import({PasswordController.class, LinkPages.class})
public class PasswordConfiguration {

    @Bean
    Links links(@Qualifier("accessDataSource") DataSource access, KeyVault vault, AccountBook book, Clock clock) {
        return new Links(access, new LinkMacs(vault.serviceMac("links")), book, clock);
    }

    @Bean
    SettingPasswords settingPasswords(
            Links links,
            Accounts accounts,
            AccountPasswords passwords,
            Tokens tokens,
            @Qualifier("accessDataSource") DataSource access,
            Clock clock) {
        return new SettingPasswords(links, accounts, passwords, tokens, access, clock);
    }

    @Bean
    ProblemTypes passwordProblems() {
        return ProblemTypes.of(LinkNotValid.TYPE);
    }
}
