// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.outsiders;

import static fi.lethe.query.TestCustomer.everything;
import static fi.lethe.query.TestServer.world;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.Role;
import fi.lethe.events.customer.DerivedDataHolder;
import fi.lethe.query.TestCustomer;
import fi.lethe.query.TestServer;
import fi.lethe.query.projection.Projections;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may not know whether somebody is a customer learns it neither from what is answered nor from when. */
class WhoIsACustomerTest {
    private static final int TIMED = 4;
    private static final String OF_THIS_ANSWER = "\"(instance|incident)\":\"[^\"]*\"";

    private static List<Question> existing = List.of();
    private static List<Question> forgotten = List.of();
    private static List<Question> unknown = List.of();

    @BeforeAll
    static void a_customer_and_one_who_is_forgotten() {
        var here = new TestCustomer(world());
        here.register("Kerttu Ketunpää", "kerttu@example.fi");
        here.order("2026-7001", "INV-7001");
        var gone = new TestCustomer(world());
        gone.register("Urho Unohdettu", "urho@example.fi");
        gone.orderErasure(everything());
        gone.destroy(everything());
        long position = gone.complete();
        var projections = TestServer.bean(Projections.class);
        DerivedDataHolder.onDisk().forEach(holder -> projections.await(holder, position));
        existing = Question.about(here.id(), "Ketunpää");
        forgotten = Question.about(gone.id(), "Unohdettu");
        unknown = Question.about(UUID.randomUUID(), "Olematon");
    }

    static Stream<Outsider> outsiders() {
        return Stream.of(Outsider.nobody(), Outsider.of(Role.ADMINISTRATOR, true), Outsider.of(Role.STAFF, false));
    }

    @ParameterizedTest
    @MethodSource("outsiders")
    void the_same_is_answered_of_a_customer_of_a_forgotten_one_and_of_nobody(Outsider outsider) {
        for (int question = 0; question < existing.size(); question++) {
            var answer = outsider.ask(existing.get(question));

            assertThat(answer.statusCode()).isIn(401, 403, 302, 303);
            assertThat(told(outsider.ask(forgotten.get(question)))).isEqualTo(told(answer));
            assertThat(told(outsider.ask(unknown.get(question)))).isEqualTo(told(answer));
        }
    }

    @ParameterizedTest
    @MethodSource("outsiders")
    void it_takes_as_long_to_say_nothing_of_a_customer_as_of_nobody(Outsider outsider) {
        for (int question = 0; question < TIMED; question++) {
            var ofCustomer = existing.get(question);
            var ofNobody = unknown.get(question);
            var times = new PairedTimes(() -> outsider.ask(ofCustomer), () -> outsider.ask(ofNobody));

            assertThat(times.ratio())
                    .as("%s, %s", outsider, ofCustomer.path().replaceAll("[0-9a-f-]{36}", "…"))
                    .isBetween(1 / PairedTimes.SAME, PairedTimes.SAME);
        }
    }

    /** All of an answer but the time, what is random in it, and the ids of this one answer. */
    private static String told(HttpResponse<String> answer) {
        var headers = answer.headers().map().entrySet().stream()
                .filter(header -> !header.getKey().equalsIgnoreCase("date"))
                .map(header -> header.getKey() + ": " + random(header.getValue().toString()))
                .sorted()
                .collect(Collectors.joining("\n"));
        return answer.statusCode() + "\n" + headers + "\n"
                + random(answer.body().replaceAll(OF_THIS_ANSWER, "\"$1\":\"…\""));
    }

    private static String random(String text) {
        return text.replaceAll("lethe-form=[\\w-]{43}", "lethe-form=…")
                .replaceAll("name=\"_csrf\" value=\"[\\w=-]+\"", "name=\"_csrf\" value=\"…\"");
    }
}
