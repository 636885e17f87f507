// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console;

import fi.lethe.access.permission.Actor;
import fi.lethe.access.permission.Permissions;
import fi.lethe.rules.commands.CommandRule;
import fi.lethe.rules.roles.Call;
import org.jspecify.annotations.Nullable;

/**
 * Which pages every page leads to, by the reader's roles.
 *
 * @param find the search of customers
 * @param register the form for a new customer
 * @param withheld whom a restriction or an erasure withholds
 * @param trail the list of entries
 * @param cases the list of cases
 */
public record Ways(boolean find, boolean register, boolean withheld, boolean trail, boolean cases) {
    static Ways of(@Nullable Actor actor, Permissions permissions) {
        return actor == null
                ? new Ways(false, false, false, false, false)
                : new Ways(
                        permissions.grants(actor, Call.SEARCH_REGISTRY),
                        permissions.grants(actor, CommandRule.REGISTER_CUSTOMER),
                        permissions.grants(actor, Call.FIND_WITHHELD),
                        permissions.mayCall(actor, Call.READ_AUDIT),
                        permissions.mayCall(actor, Call.READ_CASES));
    }

    /** Whether there is more than the search. */
    public boolean several() {
        return register || withheld || trail || cases;
    }
}
