// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.trail;

import fi.lethe.access.permission.Actor;
import fi.lethe.query.audit.AuditLine;
import fi.lethe.query.console.Wording;
import fi.lethe.query.console.history.Chronicle;
import fi.lethe.query.request.Ids;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the list, in words; holds no personal data.
 *
 * @param what its type
 * @param customer whose stream it stands in; null where it is none's
 */
public record TrailRow(
        String position, String at, String what, @Nullable UUID customer, String who, String purpose) {
    static TrailRow of(AuditLine line, Actor reader, Wording wording) {
        var type = line.type();
        var what = wording.textOr("type." + type, "type.other", type);
        return new TrailRow(
                Long.toString(line.position()),
                wording.moment(line.at()),
                what,
                Ids.read(line.subject()).orElse(null),
                Chronicle.who(line.actor(), reader, wording),
                wording.purpose(line.purpose()));
    }
}
