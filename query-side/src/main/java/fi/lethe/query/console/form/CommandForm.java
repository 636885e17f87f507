// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.form;

import fi.lethe.rules.commands.CommandRule;

/**
 * What is asked for a command.
 *
 * @param subject the kind of stream that it goes to, which is also the member of the body that names it
 * @param begins whether it begins a stream, so that there is no subject yet
 */
record CommandForm(CommandRule rule, String subject, boolean begins, Field.Group body) {
    String code() {
        return rule.code();
    }
}
