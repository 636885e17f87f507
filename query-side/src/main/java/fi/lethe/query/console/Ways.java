// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console;

import fi.lethe.access.permission.Actor;
import fi.lethe.access.permission.Permissions;
import fi.lethe.rules.roles.Call;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which pages every page leads to, by the reader's roles.
 *
 * @param find whether the search of customers is on top
 */
public record Ways(boolean find, List<Way> all) {
    public Ways {
        all = List.copyOf(all);
    }

    /** @param pages the addresses that this program answers */
    static Ways of(@Nullable Actor actor, Permissions permissions, Set<String> pages) {
        return actor == null
                ? new Ways(false, List.of())
                : new Ways(
                        permissions.grants(actor, Call.SEARCH_REGISTRY),
                        Arrays.stream(Way.values())
                                .filter(way -> way.isOpenTo(actor, permissions, pages))
                                .toList());
    }
}
