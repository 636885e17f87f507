// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.customer;

import fi.lethe.query.console.Wording;
import fi.lethe.rules.commands.CommandRule;
import java.util.UUID;

/**
 * Something that the reader can do about a customer.
 *
 * @param address of its form
 * @param ends whether something goes by it that does not come back
 */
public record Action(String address, String text, boolean ends) {
    static Action of(CommandRule command, UUID customer, Wording wording) {
        boolean forgets = command == CommandRule.FORGET_CUSTOMER;
        return new Action(
                forgets
                        ? "/console/customers/" + customer + "/forgetting"
                        : "/console/commands/" + command.code() + "?of=" + customer,
                wording.text("form." + command.code()),
                forgets);
    }
}
