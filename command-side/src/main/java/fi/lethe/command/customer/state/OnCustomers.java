// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.state;

import fi.lethe.command.stream.CommandBody;
import fi.lethe.command.stream.CommandType;
import fi.lethe.command.stream.CommandType.Declared;
import fi.lethe.command.stream.SealingDesk;
import fi.lethe.events.customer.CustomerEvent;
import fi.lethe.rules.commands.CommandRule;
import java.util.function.BiFunction;

/** Declares commands to customers. */
public final class OnCustomers {
    private OnCustomers() {}

    /** A command whose body holds nothing personal. */
    public static <B extends CommandBody> Declared<B, B, Customer, CustomerEvent> command(
            CommandRule rule, Class<B> body) {
        return CommandType.command(rule, body);
    }

    /** A command whose body is sealed before anybody decides on it. */
    public static <B extends CommandBody, C> Declared<B, C, Customer, CustomerEvent> command(
            CommandRule rule, Class<B> body, Class<C> command, BiFunction<B, SealingDesk<Customer>, C> seal) {
        return CommandType.command(rule, body, command, seal);
    }
}
