// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.administration;

import com.fasterxml.jackson.annotation.JsonInclude;
import fi.lethe.crypto.Opened;
import fi.lethe.events.personal.StaffName;
import org.jspecify.annotations.Nullable;

/**
 * A staff member's name and login in an answer, or why they are not in it.
 *
 * @param state {@code KNOWN}, {@code SEALED}, {@code SHREDDED}, {@code WITHHELD} or {@code NEVER_GIVEN}
 */
record ShownName(
        String state,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable StaffName value) {
    static final ShownName SEALED = new ShownName("SEALED", null);

    static ShownName of(Opened<StaffName> opened) {
        return switch (opened) {
            case Opened.Known<StaffName>(var name) -> new ShownName("KNOWN", name);
            case Opened.Shredded<StaffName> _ -> new ShownName("SHREDDED", null);
            case Opened.Withheld<StaffName> _ -> new ShownName("WITHHELD", null);
            case Opened.NeverGiven<StaffName> _ -> new ShownName("NEVER_GIVEN", null);
        };
    }
}
