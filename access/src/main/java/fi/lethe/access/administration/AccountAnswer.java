// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.administration;

import com.fasterxml.jackson.annotation.JsonInclude;
import fi.lethe.access.account.Account;
import fi.lethe.access.account.Accounts;
import fi.lethe.access.account.Tenure;
import fi.lethe.access.agreement.Agreement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as it stands, with its history.
 *
 * @param roles held now, or last held by who was revoked
 * @param hasPassword false until the link of the invitation was used
 * @param genericLogin that the login names nobody, such as {@code admin}: several may share it; give each person one of their own
 *     and revoke this one; null where the login is not shown
 */
record AccountAnswer(
        UUID account,
        ShownName name,
        List<String> roles,
        Instant createdAt,
        @Nullable Instant revokedAt,
        boolean hasPassword,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean genericLogin,
        List<ShownAgreement> agreements,
        List<ShownTenure> history) {

    static AccountAnswer of(Account account, ShownName name, List<Agreement> agreements, List<Tenure> history) {
        return new AccountAnswer(
                account.id(),
                name,
                ShownTenure.codes(account.roles()),
                account.createdAt(),
                account.revokedAt(),
                account.hasPassword(),
                name.value() == null ? null : Accounts.isGeneric(name.value().login()),
                agreements.stream().map(ShownAgreement::of).toList(),
                history.stream().map(ShownTenure::of).toList());
    }
}
