// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import fi.lethe.command.stream.CommandBody;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Sends the commands that a changed row leads to, one after the other. Only the last bears the row's mark: where an import is cut off
 * between them, the row is still found changed, and all of them are sent again under further ids.
 *
 * @param names of the commands
 */
record Steps(Sender sender, PresentCustomers standing, KnownRows known, IntFunction<String> names) {

    /** @param stand how many changes of the row stand */
    void send(KnownRow row, int stand, List<? extends CommandBody> bodies, RowMark mark) {
        int step = stand;
        for (var body : bodies) {
            step++;
            sender.send(row.command(names.apply(step)), body, body == bodies.getLast() ? mark : RowMark.UNDONE);
            if (!sender.dryRun()) {
                int changes = step;
                standing.write(() -> known.changed(row, changes));
            }
        }
    }
}
