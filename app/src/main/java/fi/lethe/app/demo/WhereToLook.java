// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.demo;

import fi.lethe.installation.terminal.Terminal;
import java.net.URI;

/** How to look around afterwards: accounts, addresses, and a call to copy. */
record WhereToLook(Terminal terminal, URI address, DemoAccounts accounts) {

    void tell(String customer) {
        terminal.say("");
        terminal.say(terminal.bold("Where to look"));
        terminal.say("  Pages for people   " + address + "/console");
        terminal.say("  API and its pages  " + address + "/api/docs");
        terminal.say("  Accounts           (also in demo-accounts.txt in the data directory)");
        accounts.logins().forEach(login -> terminal.say("    %-12s %s".formatted(login, accounts.passwordOf(login))));
        terminal.say("  Her history, as the auditor sees it:");
        terminal.say(
                terminal.faint("    TOKEN=$(curl -s -X POST -u auditor:" + accounts.passwordOf("auditor") + " \\"));
        terminal.say(
                terminal.faint("        " + address + "/api/tokens | sed 's/.*\"token\":\"\\([^\"]*\\)\".*/\\1/')"));
        terminal.say(terminal.faint("    curl -s -H \"Authorization: Bearer $TOKEN\" \\"));
        terminal.say(terminal.faint("        " + address + "/api/audit/customers/" + customer));
        terminal.say("");
    }
}
