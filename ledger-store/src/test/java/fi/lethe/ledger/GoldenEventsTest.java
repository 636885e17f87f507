// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.ledger.EventRecords;
import fi.lethe.evidence.json.JsonParser;
import fi.lethe.evidence.json.JsonWriter;
import fi.lethe.ledger.payload.Ciphertexts;
import fi.lethe.ledger.payload.PayloadJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The stored form of every event: a change of it needs a new revision and an upcaster, not a new golden file. */
class GoldenEventsTest {
    private final PayloadJson json = new PayloadJson();

    static Stream<Object> events() {
        return Stream.of(
                        Samples.fixed().oneOfEach(),
                        Samples.fixed().oneOfEachInCases(),
                        Samples.fixed().oneOfEachAccess(),
                        Samples.fixed().oneOfEachAccount())
                .flatMap(List::stream);
    }

    @Test
    void every_event_has_a_sample_and_a_type() {
        var permitted = EventRecords.all();
        assertThat(events().map(Object::getClass)).containsExactlyInAnyOrderElementsOf(permitted);
        assertThat(EventTypes.all().each().stream().map(EventType::type))
                .containsExactlyInAnyOrderElementsOf(permitted);
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_is_written_as_its_golden_file_says(Object event) throws IOException {
        assertThat(new String(json.write(event).json(), StandardCharsets.UTF_8)).isEqualTo(golden(event));
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_is_read_from_its_golden_file(Object event) throws IOException {
        var ciphertexts = new Ciphertexts();
        json.write(event).blobs().forEach(blob -> ciphertexts.put(blob.ordinal(), blob.bytes()));
        var bytes = golden(event).getBytes(StandardCharsets.UTF_8);
        try (var parser = json.parser(bytes)) {
            parser.nextToken();
            assertThat(json.read(event.getClass(), parser, ciphertexts)).isEqualTo(event);
        }
    }

    static Stream<Samples.Earlier> earlier() {
        return Samples.fixed().oneOfEachEarlier().stream();
    }

    /**
     * The first revisions knew of no credit: every settled invoice had been paid, and every invoice was to be. The second one of an order knew
     * no day of its invoice, and calendar years only.
     */
    @ParameterizedTest
    @MethodSource("earlier")
    void the_golden_file_of_an_earlier_revision_is_read_as_what_it_meant(Samples.Earlier earlier) throws IOException {
        var event = earlier.event();
        var type = EventTypes.all().of(event.getClass());
        var ciphertexts = new Ciphertexts();
        json.write(event).blobs().forEach(blob -> ciphertexts.put(blob.ordinal(), blob.bytes()));
        try (var parser = json.parser(golden(type.name(), earlier.revision()).getBytes(StandardCharsets.UTF_8))) {
            parser.nextToken();
            var tree = json.tree(parser);
            for (var upcaster : type.upcasters()
                    .subList(earlier.revision() - 1, type.upcasters().size())) {
                tree = upcaster.upcast(tree);
            }
            assertThat(json.read(event.getClass(), tree, ciphertexts)).isEqualTo(event);
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void the_written_form_is_canonical(Object event) {
        byte[] written = json.write(event).json();
        assertThat(JsonWriter.write(JsonParser.parse(written))).isEqualTo(written);
    }

    private static String golden(Object event) throws IOException {
        var type = EventTypes.all().of(event.getClass());
        return golden(type.name(), type.revision());
    }

    private static String golden(String name, int revision) throws IOException {
        var file = "/golden/" + name + "." + revision + ".json";
        try (var in = GoldenEventsTest.class.getResourceAsStream(file)) {
            assertThat(in).as(file).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
        }
    }
}
