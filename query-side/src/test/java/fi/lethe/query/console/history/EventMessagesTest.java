// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.history;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.access.AccessEvent.AccessDenied;
import fi.lethe.events.customer.ErasureEvent.ErasureCompleted;
import fi.lethe.events.customer.OrderingEvent.OrderRecorded;
import fi.lethe.events.customer.ProfileEvent.CustomerRegistered;
import fi.lethe.events.ledger.EventRecords;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A new event needs a message in both languages, and nothing in Java. */
class EventMessagesTest {

    static Stream<Arguments> eventsAndLanguages() {
        return EventRecords.all().stream()
                .flatMap(event -> Stream.of("fi", "en").map(language -> Arguments.of(event, language)));
    }

    @ParameterizedTest
    @MethodSource("eventsAndLanguages")
    void every_event_can_be_told_by_its_messages(Class<?> event, String language) {
        assertThat(EventMessages.in(language).faults(event)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fi", "en"})
    void every_message_is_about_an_event(String language) {
        assertThat(EventMessages.in(language).strays(EventRecords.all())).isEmpty();
    }

    @Test
    void an_event_without_a_message_is_found() {
        assertThat(faults(ErasureCompleted.class, Map.of("event.ErasureOrdered", "Ordered.")))
                .containsExactly("event.ErasureCompleted is missing");
    }

    @Test
    void a_message_of_no_event_is_found() {
        assertThat(new EventMessages(Map.of("event.Renamed.how.PAID", "Paid.", "event.unknown", "Unknown."))
                        .strays(EventRecords.all()))
                .containsExactly("event.Renamed.how.PAID");
    }

    @Test
    void a_message_that_names_what_is_not_there_or_must_not_be_told_is_found() {
        assertThat(faults(
                        CustomerRegistered.class,
                        Map.of(
                                "event.CustomerRegistered",
                                "{source} {nobody} {customer} {name} {contact} {reference}")))
                .containsExactly(
                        "event.CustomerRegistered cannot tell nobody",
                        "event.CustomerRegistered cannot tell customer",
                        "event.CustomerRegistered cannot tell name",
                        "event.CustomerRegistered cannot tell contact",
                        "event.CustomerRegistered cannot tell reference");
        assertThat(faults(AccessDenied.class, Map.of("event.AccessDenied", "{actor} {reason}")))
                .containsExactly("event.AccessDenied cannot tell actor");
    }

    @Test
    void a_refinement_that_must_not_be_told_or_is_never_taken_is_found() {
        assertThat(faults(
                        OrderRecorded.class,
                        Map.of(
                                "event.OrderRecorded", "",
                                "event.OrderRecorded.claim.CREDIT", "",
                                "event.OrderRecorded.claim.CREDIT.credits", "{credits}",
                                "event.OrderRecorded.claim.GIFT", "",
                                "event.OrderRecorded.claim", "",
                                "event.OrderRecorded.claim.PAYMENT.dueOn", "{dueOn}")))
                .containsExactly(
                        "event.OrderRecorded.claim is never taken",
                        "event.OrderRecorded.claim.GIFT is never taken",
                        "event.OrderRecorded.claim.PAYMENT.dueOn is never taken",
                        "event.OrderRecorded.claim.CREDIT.credits cannot tell credits");
    }

    private static List<String> faults(Class<?> event, Map<String, String> messages) {
        return new EventMessages(messages).faults(event);
    }
}
