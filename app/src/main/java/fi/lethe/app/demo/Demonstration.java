// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.demo;

import fi.lethe.access.account.Accounts;
import fi.lethe.access.account.Days;
import fi.lethe.access.agreement.Agreements;
import fi.lethe.app.client.ApiClient;
import fi.lethe.app.demo.shop.SampleShop;
import fi.lethe.app.server.RunningLethe;
import fi.lethe.installation.client.HttpCalls;
import fi.lethe.installation.settings.Settings;
import fi.lethe.installation.terminal.Terminal;
import fi.lethe.ledger.DeniedAccess;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The demonstration on a running installation: accounts, the story, the checks, and where to look on. */
public record Demonstration(Terminal terminal, RunningLethe lethe, Settings settings, DemoAccounts accounts) {

    /** Opens the accounts that are not there yet. */
    public void letIn() {
        accounts.create(lethe.part(Accounts.class), lethe.part(Agreements.class), lethe.part(Days.class));
    }

    /** Fills the sample shop, unless it is there from before. */
    public void fillShop() throws IOException, InterruptedException {
        terminal.say(terminal.faint("Filling a sample shop; --empty leaves it out ..."));
        var shop =
                new SampleShop(api("staff"), api("responsible"), api("auditor"), api("admin"), lethe.part(Clock.class));
        terminal.say(shop.fill());
        lethe.part(DeniedAccess.class).recordAll(); // else in a minute
    }

    /**
     * Tells it all, and where to look where the server stays up afterwards.
     *
     * @return whether every check held
     */
    public boolean show(boolean staysUp) throws IOException, SQLException, InterruptedException {
        try (var client = new HttpCalls(Duration.ofSeconds(5), Visitor.PATIENCE)) {
            var staff = signIn(client, "staff");
            var auditor = signIn(client, "auditor");
            terminal.say("");
            terminal.say(terminal.bold("One person, from the first entry to being forgotten"));
            var customer = new Story(terminal, staff, lethe.part(Clock.class)).tell();
            terminal.say("");
            terminal.say(terminal.bold("And now?"));
            var held = report(checks(staff, auditor, customer));
            if (staysUp) {
                new WhereToLook(terminal, lethe.address(), accounts).tell(customer);
            }
            return held;
        }
    }

    private List<Check> checks(Visitor staff, Visitor auditor, String customer) throws IOException, SQLException {
        var afterwards = new Afterwards(staff, auditor, customer);
        var checks = new ArrayList<>(List.of(afterwards.registry(), afterwards.history()));
        checks.addAll(traces(customer).look());
        var first = auditor.get("/api/audit/customers/" + customer).json().at("/entries/0/position");
        checks.addAll(new Tree(auditor).verify(first.asLong()));
        return checks;
    }

    private Traces traces(String customer) {
        var installation = lethe.installation();
        var directories = settings.directories();
        return new Traces(
                List.of(installation.ledger().inspector(), installation.vault().inspector()),
                List.of(directories.data(), directories.keys()),
                customer);
    }

    private boolean report(List<Check> checks) {
        for (var check : checks) {
            var sign = check.held() ? terminal.good(" yes") : terminal.bad("  NO");
            terminal.say(sign + " " + check.what());
        }
        return checks.stream().allMatch(Check::held);
    }

    private ApiClient api(String login) throws InterruptedException {
        return ApiClient.signingIn(lethe.address(), login, accounts.passwordOf(login));
    }

    private Visitor signIn(HttpCalls client, String login) {
        return Visitor.signingIn(client, Sides.inOneProcess(lethe.address()), login, accounts.passwordOf(login));
    }
}
