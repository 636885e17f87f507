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
        for (int i = 1; i <= bodies.size(); i++) {
            int changes = stand + i;
            var said = i == bodies.size() ? mark : RowMark.UNDONE;
            sender.send(row.command(names.apply(changes)), bodies.get(i - 1), said);
            if (!sender.dryRun()) {
                standing.write(() -> known.changed(row, changes));
            }
        }
    }
}
