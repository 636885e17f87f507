// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.account;

import fi.lethe.crypto.Opened;
import fi.lethe.events.personal.StaffName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an administrator ought to put right about accounts in office, as it stands now. */
public final class AccountReview {
    private static final Logger LOG = LoggerFactory.getLogger(AccountReview.class);

    private final Accounts accounts;
    private final AccountBook book;

    AccountReview(Accounts accounts, AccountBook book) {
        this.accounts = accounts;
        this.book = book;
    }

    /** How many logins name no person, so that several may share them. */
    public long genericLogins() {
        var inOffice = accounts.all().stream()
                .filter(account -> account.revokedAt() == null)
                .toList();
        return accounts.names(inOffice).values().stream()
                .filter(AccountReview::isGeneric)
                .count();
    }

    /** Whether this is the name of an account whose login names no person. */
    public static boolean isGeneric(Opened<StaffName> name) {
        return name instanceof Opened.Known<StaffName>(var known) && Accounts.isGeneric(known.login());
    }

    /** How many people have an agreement that counts, and that nobody else is known to have seen. */
    public long withoutWitness() {
        return book.known().stream()
                .flatMap(account -> book.find(account).stream())
                .filter(account -> !account.isRevoked() && account.hasOwnWordOnly())
                .count();
    }

    /** Tells it at each start, without names; what cannot be found out then is no reason not to start. */
    void tell() {
        try {
            var generic = genericLogins();
            var alone = withoutWitness();
            if (generic + alone > 0) {
                LOG.warn(
                        "Of the accounts in office {} have a login that names no person, and {} an agreement that was recorded by"
                                + " the account of its own person; the page of accounts marks them",
                        generic,
                        alone);
            }
        } catch (RuntimeException e) {
            LOG.warn("The accounts cannot be looked through: {}", e.getClass().getName());
        }
    }
}
