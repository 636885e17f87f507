// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.administration;

import fi.lethe.access.account.Tenure;
import fi.lethe.events.Role;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A time with the same roles, in an answer. */
record ShownTenure(
        List<String> roles,
        Instant from,
        @Nullable Instant until,
        @Nullable UUID givenBy,
        @Nullable UUID endedBy) {

    static ShownTenure of(Tenure tenure) {
        return new ShownTenure(
                codes(tenure.roles()), tenure.since(), tenure.until(), tenure.givenBy(), tenure.endedBy());
    }

    static List<String> codes(Collection<Role> roles) {
        return roles.stream().sorted().map(Role::code).toList();
    }
}
