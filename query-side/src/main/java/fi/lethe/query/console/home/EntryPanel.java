// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.home;

import fi.lethe.access.permission.Actor;
import fi.lethe.query.audit.AuditFilter;
import fi.lethe.query.audit.AuditLine;
import fi.lethe.query.audit.AuditLines;
import fi.lethe.query.console.People;
import fi.lethe.query.console.Wording;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Entries as first pages show and count them. */
record EntryPanel(AuditLines lines, People people) {
    private static final int MOST = 100;
    private static final int SHOWN = 5;
    private static final Duration MONTH = Duration.ofDays(30);
    private static final String DENIED = "AccessDenied";

    /** Who was kept out within thirty days, the last first. */
    List<AuditLine> denied(Instant now) {
        return newest(DENIED, now.minus(MONTH), MOST);
    }

    List<AuditLine> last() {
        return newest(null, null, SHOWN);
    }

    private List<AuditLine> newest(@Nullable String type, @Nullable Instant from, int most) {
        var filter = new AuditFilter(
                null, type, null, null, new AuditFilter.Span<>(from, null), new AuditFilter.Span<>(null, null), null);
        return lines.page(filter, most).entries();
    }

    static String count(List<AuditLine> found) {
        return found.size() < MOST ? Integer.toString(found.size()) : MOST + "+";
    }

    Panel panel(String title, String more, List<AuditLine> found, Actor reader, Wording wording) {
        var shown = found.stream().limit(SHOWN).toList();
        var named = people.named(shown.stream().map(AuditLine::actor).toList(), reader, wording);
        return new Panel(
                title,
                more,
                List.of("entries.type", "entries.when"),
                shown.stream()
                        .map(line -> Row.of(
                                Cell.link(
                                        wording.textOr("type." + line.type(), "type.other", line.type()),
                                        named.of(line.actor()),
                                        "/console/entries/" + line.position()),
                                Cell.number(wording.moment(line.at()))))
                        .toList(),
                "home.no-entries");
    }

    Panel denials(List<AuditLine> found, Actor reader, Wording wording) {
        return panel("home.denials", "/console/entries?type=" + DENIED, found, reader, wording);
    }
}
