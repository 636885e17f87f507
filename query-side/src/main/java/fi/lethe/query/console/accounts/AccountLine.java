// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.accounts;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as a page shows it; never prints the name.
 *
 * @param name as it can be shown to the reader
 * @param login null where it is not shown
 * @param roles in words; of somebody who was revoked the last ones
 * @param held their codes
 * @param agreed whether an agreement counts today
 * @param marks what ought to be put right
 */
public record AccountLine(
        UUID id,
        String name,
        @Nullable String login,
        String roles,
        Set<String> held,
        boolean agreed,
        boolean revoked,
        String state,
        List<String> marks) {
    @Override
    public String toString() {
        return "AccountLine[" + id + "]";
    }
}
