// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.trail;

import fi.lethe.query.audit.AuditLine;
import fi.lethe.query.console.history.Target;
import fi.lethe.query.console.history.Teller;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the list, in words; never prints them.
 *
 * @param what its type
 * @param about whose stream it stands in; null where it is Lethe's own
 */
public record TrailRow(
        String position, String at, String what, @Nullable Target about, String who, String purpose) {
    static TrailRow of(AuditLine line, Teller teller) {
        var wording = teller.wording();
        var type = line.type();
        var what = wording.textOr("type." + type, "type.other", type);
        return new TrailRow(
                Long.toString(line.position()),
                wording.moment(line.at()),
                what,
                teller.about(line.subject()).orElse(null),
                teller.named().of(line.actor()),
                wording.purpose(line.purpose()));
    }

    @Override
    public String toString() {
        return "TrailRow[" + position + "]";
    }
}
