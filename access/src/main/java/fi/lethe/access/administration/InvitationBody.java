// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.administration;

import fi.lethe.access.account.Invitation;
import fi.lethe.access.account.Length;
import fi.lethe.access.problems.HttpProblems;
import fi.lethe.access.problems.TypedRefusal;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who shall come in, as it is sent; never prints them. */
public record InvitationBody(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String name,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String login,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        List<@Nullable String> roles) {

    public Invitation invitation() {
        var read = new ReadRoles(roles);
        var faults = Stream.concat(
                        Stream.of(Length.NAME.fault("/name", name), Length.NAME.fault("/login", login))
                                .flatMap(Optional::stream),
                        read.faults().stream())
                .toList();
        if (name == null || login == null || !faults.isEmpty()) {
            throw TypedRefusal.at(HttpProblems.CONTENT_REFUSED, faults);
        }
        return new Invitation(name.strip(), login.strip(), read.combination());
    }

    @Override
    public String toString() {
        return "InvitationBody[not shown]";
    }
}
