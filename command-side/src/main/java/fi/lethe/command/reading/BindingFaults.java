// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.reading;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;

/** Turns what does not fit a record into faults, so that reading goes on and finds the others too. */
final class BindingFaults extends DeserializationProblemHandler {
    private final Faults faults;

    BindingFaults(Faults faults) {
        this.faults = faults;
    }

    static Faults of(DeserializationContext context) {
        for (var handlers = context.getConfig().getProblemHandlers(); handlers != null; handlers = handlers.next()) {
            if (handlers.value() instanceof BindingFaults ours) {
                return ours.faults;
            }
        }
        throw new IllegalStateException("read without a collector of faults");
    }

    static String pointer(JsonParser parser) {
        var context = parser.streamReadContext();
        var token = parser.currentToken();
        var place = token != null && token.isStructStart() ? context.getParent() : context;
        return place.pathAsPointer().toString();
    }

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            ValueDeserializer<?> reader,
            Object beanOrClass,
            String propertyName) {
        faults.at(placeOfUnknown(parser), "is not a member that this command has");
        parser.skipChildren();
        return true;
    }

    /** Where members were set aside until the record could be made, the parser names the last step twice. */
    private String placeOfUnknown(JsonParser parser) {
        var place = pointer(parser);
        return faults.wasSeen(place) ? place : place.substring(0, Math.max(0, place.lastIndexOf('/')));
    }

    @Override
    public @Nullable Object handleUnexpectedToken(
            DeserializationContext context,
            JavaType target,
            JsonToken token,
            JsonParser parser,
            @Nullable String message) {
        faults.at(pointer(parser), expected(target));
        parser.skipChildren();
        return null;
    }

    private static String expected(JavaType target) {
        return target.isCollectionLikeType() ? "must be a list" : "must be an object";
    }
}
