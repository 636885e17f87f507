// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.cases.catalogue;

import fi.lethe.command.cases.CaseFile;
import fi.lethe.command.cases.closing.Closing;
import fi.lethe.command.cases.opening.CaseNumbers;
import fi.lethe.command.cases.opening.Opening;
import fi.lethe.command.stream.CommandType;
import fi.lethe.events.cases.CaseEvent;
import fi.lethe.events.customer.CustomerId;
import java.util.List;
import java.util.function.Predicate;

/** Every command that can be sent to a case's stream. */
public final class CaseCommands {
    private CaseCommands() {}

    /**
     * All of them.
     *
     * @param known whether there is, or was, this customer
     */
    public static List<CommandType<?, ?, CaseFile, CaseEvent>> all(CaseNumbers numbers, Predicate<CustomerId> known) {
        return List.of(Opening.open(numbers, known), Closing.CLOSE);
    }
}
