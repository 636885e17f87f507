// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.access.account.Accounts;
import fi.lethe.access.account.NewAccount;
import fi.lethe.access.agreement.Agreements;
import fi.lethe.app.server.RunningLethe;
import fi.lethe.events.Role;
import fi.lethe.installation.server.Readiness;
import fi.lethe.rules.roles.RoleCombination;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every call is answered as {@code docs/openapi.json} says: each of its successes was seen, with the schema of its answer. */
class PublishedAnswersTest {
    /** It needs a replay that was cut off by the end of a process; {@code ReplayOverHttpTest} of the query side sees it. */
    private static final Set<String> UNSEEN = Set.of("resume-replay 202");

    private static final String FIRST = "first.administrator";

    private final PublishedCalls calls = new PublishedCalls();

    @TempDir
    private Path directory;

    @Test
    void every_success_that_is_documented_is_answered_as_it_is_documented() throws Exception {
        try (var lethe = RunningLethe.start(House.settings(directory))) {
            assertThat(new Readiness(lethe.address()).comesWithin(Duration.ofMinutes(1)))
                    .isTrue();
            var staff = new Staff(calls, first(lethe));
            new CustomersWork(calls, staff).tell();
            new RegistersWork(calls, staff).tell();
            staff.go();
        }
        var documented = new TreeSet<>(UNSEEN);
        PublishedOperation.all()
                .forEach(operation ->
                        operation.successes().forEach(code -> documented.add(operation.id() + " " + code)));
        documented.removeAll(UNSEEN);
        assertThat(calls.seen()).isEqualTo(documented);
    }

    /** Whoever is there first, as the first start would open the account. */
    private Caller first(RunningLethe lethe) {
        var account = lethe.part(Accounts.class)
                .create(new NewAccount(
                        "First Administrator", FIRST, House.PASSWORD, new RoleCombination(Set.of(Role.ADMINISTRATOR))));
        lethe.part(Agreements.class).record(account, LocalDate.of(2026, 1, 2), null, null);
        return calls.signedIn(lethe.address(), FIRST);
    }
}
