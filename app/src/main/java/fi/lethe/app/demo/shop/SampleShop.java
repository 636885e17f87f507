// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.demo.shop;

import fi.lethe.app.client.ApiClient;
import fi.lethe.app.client.CallFailed;
import fi.lethe.app.importing.ImportClient;
import fi.lethe.app.replaying.ReplayClient;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.http.HttpMethod;

/**
 * Fills a register with a shop of two hundred people who do not exist: most are imported, as from an older register, with their orders;
 * the others come over the API, with all that can happen to customers. The figures are the same each time; the days are counted back from
 * today.
 *
 * @param staff enters what comes in
 * @param responsible records an agreement
 * @param auditor verifies
 * @param administrator opens an account
 */
public record SampleShop(
        ApiClient staff, ApiClient responsible, ApiClient auditor, ApiClient administrator, Clock clock) {
    private static final int PEOPLE = 200;
    private static final long SEED = 2_026;
    private static final int LOOKS = 300;
    private static final int LOOK_MILLIS = 100;
    private static final int WEEKS_OF_TRAINEE = 3;

    /**
     * Fills it, unless this was done before.
     *
     * @return what there is now, in a line
     */
    public String fill() throws IOException, InterruptedException {
        if (isFilled()) {
            return "The sample shop is there from before.";
        }
        var random = new Random(SEED);
        var people = InventedPerson.of(PEOPLE, random);
        var counter = new Counter(staff, random, clock);
        var known = people.subList(0, PEOPLE - Stories.PEOPLE);
        var taken = new OldRegister(known, counter.today(), random).take(new ImportClient(staff));
        new Stories(counter, people.subList(PEOPLE - Stories.PEOPLE, PEOPLE)).tell();
        trainee(counter);
        refused();
        verified();
        return "A sample shop: " + taken.customers() + " customers with " + taken.invoices() + " invoices imported, "
                + Stories.PEOPLE + " more with stories of their own.";
    }

    private boolean isFilled() throws InterruptedException {
        return Counter.call(staff, HttpMethod.GET, "/api/imports/sources", null)
                .valueStream()
                .anyMatch(source -> OldRegister.NAME.equals(source.path("from").asString("")));
    }

    /** Somebody whose roles wait for a second person, and whose agreement ends soon. */
    private void trainee(Counter counter) throws InterruptedException {
        var account = Counter.call(
                        administrator,
                        HttpMethod.POST,
                        "/api/accounts",
                        Map.of("name", "Kesä Harjoittelija", "login", "kesa.harjoittelija", "roles", List.of("staff")))
                .get("account")
                .asString();
        Counter.call(
                responsible,
                HttpMethod.POST,
                "/api/accounts/" + account + "/agreements",
                Map.of(
                        "signedOn", counter.ago(0),
                        "validUntil",
                                counter.today().plusWeeks(WEEKS_OF_TRAINEE).toString()));
    }

    /** Somebody asks for what their role does not show. */
    private void refused() throws InterruptedException {
        try {
            Counter.call(administrator, HttpMethod.GET, "/api/registry/cases", null);
            throw new IllegalStateException("an administrator was shown cases");
        } catch (CallFailed _) {
            // That is what the denials on the pages show.
        }
    }

    /** The auditor replays the ledger once. */
    private void verified() throws InterruptedException {
        var replays = new ReplayClient(auditor);
        var id = replays.begin(false, List.of());
        for (int look = 0; look < LOOKS; look++) {
            if (!replays.state(id).path("state").asString("").equals("RUNNING")) {
                return;
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }
}
