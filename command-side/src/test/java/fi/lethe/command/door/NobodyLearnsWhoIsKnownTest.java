// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.door;

import static fi.lethe.command.TestHouse.request;
import static fi.lethe.command.TestHouse.send;
import static fi.lethe.command.TestHouse.tokenOf;
import static fi.lethe.command.door.FirstPersonOverHttpTest.contact;
import static fi.lethe.command.door.FirstPersonOverHttpTest.forget;
import static fi.lethe.command.door.FirstPersonOverHttpTest.registered;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import fi.lethe.events.Role;
import fi.lethe.rules.commands.CommandRule;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may not send a command does not learn by its answer whether there is such a customer. */
class NobodyLearnsWhoIsKnownTest {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int PAIRS = 100;
    private static final int MOST_PAIRS = 2_000;
    /** Of medians; looking a customer up in the ledger takes about as long as all the rest of such an answer. */
    private static final double ALIKE = 1.1;

    private static final String UNKNOWN = UuidCreator.getTimeOrderedEpoch().toString();

    private static String known;
    private static String forgotten;

    @BeforeAll
    static void registerAndForget() {
        known = registered();
        forgotten = registered();
        var answer = forget(forgotten, "PT0S");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(CommandRule.class)
    void the_answer_is_the_same_for_known_forgotten_and_unknown(CommandRule kind) {
        for (var path : new String[] {kind.code(), kind.code() + "/rehearsal"}) {
            for (var authorization : new String[] {"", "Bearer nonsense", "Bearer " + tokenOf(Role.AUDITOR)}) {
                var expected = told(ask(path, authorization, UNKNOWN));
                assertThat(told(ask(path, authorization, known))).isEqualTo(expected);
                assertThat(told(ask(path, authorization, forgotten))).isEqualTo(expected);
            }
        }
    }

    private static HttpResponse<String> ask(String path, String authorization, String customer) {
        var request = request("/api/commands/" + path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(contact(customer)));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        var answer = send(request);
        assertThat(answer.statusCode()).isIn(401, 403);
        return answer;
    }

    /** Everything that an answer says but the time and ids that are new each time. */
    static Map<String, String> told(HttpResponse<String> answer) {
        var told = new TreeMap<String, String>();
        answer.headers().map().forEach((name, values) -> told.put(name, values.toString()));
        told.remove("date");
        told.remove("connection"); // closed after so many requests
        told.put("status", Integer.toString(answer.statusCode()));
        told.put("body", ID.matcher(answer.body()).replaceAll("ID"));
        return told;
    }

    @Test
    void the_time_is_the_same_for_known_and_unknown() {
        assertThat(medianRatio()).as("known : unknown").isBetween(1 / ALIKE, ALIKE);
    }

    /**
     * Asked in turns, who is first changing each time, and compared within a pair, so that what else the machine does is shared.
     * Of ever more pairs while it is not near to 1: noise wears off by that, a leak does not.
     */
    private static double medianRatio() {
        var ratios = new ArrayList<Double>();
        double median;
        do {
            for (int pair = 0; pair < PAIRS; pair++) {
                ratios.add(pair % 2 == 0 ? nanos(known) / nanos(UNKNOWN) : 1 / (nanos(UNKNOWN) / nanos(known)));
            }
            median =
                    ratios.stream().sorted().skip(ratios.size() / 2).findFirst().orElseThrow();
        } while (Math.abs(Math.log(median)) > Math.log(ALIKE) && ratios.size() < MOST_PAIRS);
        return median;
    }

    private static double nanos(String customer) {
        var token = "Bearer " + tokenOf(Role.AUDITOR);
        long begun = System.nanoTime();
        ask("change-contact-details", token, customer);
        return System.nanoTime() - begun;
    }
}
