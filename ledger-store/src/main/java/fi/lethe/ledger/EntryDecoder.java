// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

import fi.lethe.events.Coded;
import fi.lethe.events.personal.Category;
import fi.lethe.events.personal.DataUnit;
import fi.lethe.events.personal.KeyId;
import fi.lethe.events.personal.UnitKey;
import fi.lethe.evidence.entry.EntryParser;
import fi.lethe.evidence.entry.EntryTime;
import fi.lethe.ledger.payload.Ciphertexts;
import fi.lethe.ledger.payload.PayloadJson;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/**
 * Makes an event message of an entry.
 *
 * <p>It trusts the entry, whose members come in their one order; who must not trust it parses it with the verifier's parser.
 */
final class EntryDecoder {
    private static final String NO_AGGREGATE_TYPE = "";

    private final EventTypes types;
    private final PayloadJson json;

    EntryDecoder(EventTypes types, PayloadJson json) {
        this.types = types;
        this.json = json;
    }

    DomainEventMessage<?> decode(long position, byte[] entry, Ciphertexts ciphertexts) {
        try (var parser = json.parser(entry)) {
            parser.nextToken();
            next(parser); // v
            next(parser); // origin
            var event = text(parser);
            var stream = text(parser);
            long seq = number(parser);
            var type = text(parser);
            int revision = (int) number(parser);
            var metaData = metaData(parser, position);
            var at = EntryTime.parse(text(parser));
            next(parser);
            var payload = payload(parser, entry, new Written(type, revision), ciphertexts);
            return new GenericDomainEventMessage<>(NO_AGGREGATE_TYPE, stream, seq, payload, metaData, event, at);
        }
    }

    private record Written(String type, int revision) {}

    private Object payload(JsonParser parser, byte[] entry, Written written, Ciphertexts ciphertexts) {
        var type = types.named(written.type()).orElse(null);
        if (type == null || written.revision() > type.revision()) {
            int begin = (int) parser.currentTokenLocation().getByteOffset();
            return new UnknownEvent(
                    written.type(), written.revision(), Arrays.copyOfRange(entry, begin, entry.length - 1));
        }
        try {
            return known(parser, written, type, ciphertexts);
        } catch (RuntimeException | StackOverflowError failed) {
            return new UnreadableEvent(
                    written.type(), written.revision(), failed.getClass().getName(), keys(entry));
        }
    }

    private static @Nullable List<UnitKey> keys(byte[] entry) {
        try {
            return EntryParser.sealedValues(EntryParser.parse(entry)).stream()
                    .map(value -> new UnitKey(
                            new DataUnit(
                                    Coded.of(Category.class, value.category()).orElseThrow(), value.unit()),
                            new KeyId(value.key())))
                    .toList();
        } catch (RuntimeException | StackOverflowError _) {
            return null;
        }
    }

    private Object known(JsonParser parser, Written written, EventType type, Ciphertexts ciphertexts) {
        if (written.revision() == type.revision()) {
            return json.read(type.type(), parser, ciphertexts);
        }
        var tree = json.tree(parser);
        for (var upcaster : type.upcasters().subList(written.revision() - 1, type.revision() - 1)) {
            tree = upcaster.upcast(tree);
        }
        return json.read(type.type(), tree, ciphertexts);
    }

    private static Map<String, Object> metaData(JsonParser parser, long position) {
        var metaData = HashMap.<String, Object>newHashMap(7);
        metaData.put(EntryMetaData.ACTOR, text(parser));
        metaData.put(EntryMetaData.REGISTER, text(parser));
        metaData.put(EntryMetaData.PURPOSE, text(parser));
        var exception = textOrNull(parser);
        if (exception != null) {
            metaData.put(EntryMetaData.EXCEPTION, exception);
        }
        metaData.put(EntryMetaData.COMMAND, UUID.fromString(text(parser)));
        metaData.put(EntryMetaData.CORRELATION, UUID.fromString(text(parser)));
        metaData.put(EntryMetaData.POSITION, position);
        return metaData;
    }

    /** Goes to the next member's value. */
    private static void next(JsonParser parser) {
        parser.nextToken();
        parser.nextToken();
    }

    private static String text(JsonParser parser) {
        next(parser);
        return parser.getString();
    }

    private static @Nullable String textOrNull(JsonParser parser) {
        next(parser);
        return parser.getValueAsString();
    }

    private static long number(JsonParser parser) {
        next(parser);
        return parser.getLongValue();
    }
}
