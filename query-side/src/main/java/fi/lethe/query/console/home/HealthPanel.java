// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.home;

import fi.lethe.access.health.Degradation;
import fi.lethe.access.health.ReadyCheck;
import fi.lethe.query.console.Wording;
import java.util.List;
import java.util.stream.Collectors;

/** How the parts of this process are. */
record HealthPanel(List<ReadyCheck> checks) {

    Panel panel(Wording wording) {
        var rows = checks.stream().map(check -> row(check, wording)).toList();
        return new Panel("home.health", null, List.of("home.part", "cases.state"), rows, "home.nothing");
    }

    private static Row row(ReadyCheck check, Wording wording) {
        var name = Cell.text(wording.textOr("part." + check.name(), "part.other", check.name()));
        try {
            var degraded = check.degraded();
            if (!check.ready()) {
                return Row.of(name, Cell.chip(wording.text("home.not-ready"), "stop", "alarm"));
            }
            return Row.of(
                    name,
                    degraded.isEmpty()
                            ? Cell.chip(wording.text("home.ready"), "ok", "done")
                            : Cell.chip(reasons(degraded), "warn", "alarm"));
        } catch (RuntimeException _) { // as the call for machines counts it
            return Row.of(name, Cell.chip(wording.text("home.not-ready"), "stop", "alarm"));
        }
    }

    private static String reasons(List<Degradation> degraded) {
        return degraded.stream().map(Degradation::reason).distinct().collect(Collectors.joining(", "));
    }
}
