// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.account;

import fi.lethe.rules.roles.Call;
import fi.lethe.rules.roles.Permission;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who confirms what an administrator decides about roles and agreements: a responsible person or another administrator, who can come in,
 * has not asked for it, and is not the one concerned. All of it as the ledger has it.
 */
public final class SecondPersons {
    private final AccountBook book;

    SecondPersons(AccountBook book) {
        this.book = book;
    }

    /** Those there are. */
    public List<UUID> of(String asker, UUID concerned) {
        return book.known().stream()
                .filter(account ->
                        !account.equals(concerned) && !account.toString().equals(asker))
                .filter(account ->
                        book.find(account).filter(AccountView::mayConfirm).isPresent())
                .sorted()
                .toList();
    }

    /** Those who may confirm this, or say that they have seen it: whom it concerns only where it does not make them such a person. */
    public List<UUID> of(Proposal proposal) {
        var beside = of(proposal.by(), proposal.account());
        var concerned = proposal.account();
        var seesOwn = proposal.standing() == Proposal.Standing.ALONE
                && !proposal.isBy(concerned)
                && !makesSecondPerson(proposal)
                && book.find(concerned).filter(AccountView::mayConfirm).isPresent();
        return seesOwn ? Stream.concat(beside.stream(), Stream.of(concerned)).toList() : beside;
    }

    private static boolean makesSecondPerson(Proposal proposal) {
        return proposal.matter() instanceof Proposal.Matter.Roles(var roles)
                && roles.stream().anyMatch(role -> Call.CONFIRM_PROPOSALS.permission(role) == Permission.GRANTED);
    }

    /** What somebody decides about an account. */
    public enum Weight {
        /** It counts, and nobody is told. */
        COUNTS,
        /** It counts, and is shown to the next second person. */
        ALONE,
        /** A second person has to confirm it. */
        WAITS
    }

    /**
     * How much the word of somebody weighs who gives something.
     *
     * @param by null for the installation itself
     */
    public Weight weight(@Nullable UUID by, UUID concerned) {
        if (by == null || !isAdministrator(by)) {
            return Weight.COUNTS;
        }
        return of(by.toString(), concerned).isEmpty() ? Weight.ALONE : Weight.WAITS;
    }

    private boolean isAdministrator(UUID by) {
        return book.find(by)
                .filter(held -> held.isPermitted(Call.KEEP_ACCOUNTS))
                .isPresent();
    }
}
