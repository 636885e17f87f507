// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger.payload;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.module.blackbird.BlackbirdModule;

/**
 * Events as canonical JSON: members in the order of the record's components, ids as strings, enumerations by code, instants
 * with microseconds, what is absent as null, sealed values as references with their ciphertexts beside.
 *
 * <p>May be used from any thread.
 */
public final class PayloadJson {
    private static final JsonMapper EVENTS = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .annotationIntrospector(new CodedNames())
            .addModule(PayloadModule.create())
            .addModule(new BlackbirdModule())
            .build();
    private static final JsonMapper STATES = EVENTS.rebuild()
            .changeDefaultVisibility(checker -> checker.withVisibility(PropertyAccessor.ALL, Visibility.NONE)
                    .withVisibility(PropertyAccessor.FIELD, Visibility.ANY)
                    .withVisibility(PropertyAccessor.CREATOR, Visibility.ANY))
            .build();

    private final Map<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();
    private final Map<Class<?>, ObjectWriter> writers = new ConcurrentHashMap<>();

    /** The event as JSON, and the ciphertexts that belong to it. */
    public Payload write(Object event) {
        var blobs = new ArrayList<SealedBlob>();
        byte[] json = writers.computeIfAbsent(event.getClass(), EVENTS::writerFor)
                .withAttribute(SealedJson.Blobs.class, new SealedJson.Blobs(blobs))
                .writeValueAsBytes(event);
        return new Payload(json, blobs);
    }

    /** The event that begins at the parser's token. */
    public Object read(Class<?> type, JsonParser json, Ciphertexts ciphertexts) {
        return reader(type, ciphertexts).readValue(json);
    }

    /** The event in a numbered tree. */
    public Object read(Class<?> type, JsonNode json, Ciphertexts ciphertexts) {
        return reader(type, ciphertexts).readValue(json);
    }

    /** A parser over these bytes. */
    public JsonParser parser(byte[] json) {
        return EVENTS.createParser(json);
    }

    /** The tree that begins at the parser's token; its sealed values are numbered, so that they may be moved within it. */
    public ObjectNode tree(JsonParser json) {
        var tree = (ObjectNode) EVENTS.readTree(json);
        int ordinal = 0;
        for (var sealed : tree.findValues(SealedJson.MEMBER)) {
            ((ObjectNode) sealed).put("ordinal", ordinal++);
        }
        return tree;
    }

    /** The fields of an aggregate as JSON. */
    public byte[] writeState(Object state) {
        return STATES.writeValueAsBytes(state);
    }

    /** An aggregate from its fields. */
    public Object readState(Class<?> type, byte[] json) {
        return STATES.readValue(json, type);
    }

    private ObjectReader reader(Class<?> type, Ciphertexts ciphertexts) {
        return readers.computeIfAbsent(type, EVENTS::readerFor)
                .withAttribute(SealedJson.Cursor.class, new SealedJson.Cursor(ciphertexts));
    }
}
