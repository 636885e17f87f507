// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.reading;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** Reads one scalar from its text; what cannot be read is a fault that says what was expected. */
final class ScalarReader<T> extends ValueDeserializer<T> {
    private final Function<String, T> parse;
    private final Supplier<String> expected;
    private final boolean numbersToo;

    private ScalarReader(Function<String, T> parse, Supplier<String> expected, boolean numbersToo) {
        this.parse = parse;
        this.expected = expected;
        this.numbersToo = numbersToo;
    }

    static <T> ScalarReader<T> of(Function<String, T> parse, Supplier<String> expected) {
        return new ScalarReader<>(parse, expected, false);
    }

    /** Decimals stand in strings; plain numbers are read as well, exactly. */
    static ScalarReader<BigDecimal> decimal() {
        return new ScalarReader<>(ScalarReader::plainDecimal, () -> "a decimal such as \"12.90\"", true);
    }

    private static BigDecimal plainDecimal(String text) {
        if (text.length() > 40 || text.indexOf('e') >= 0 || text.indexOf('E') >= 0) {
            throw new NumberFormatException("not a plain decimal");
        }
        return new BigDecimal(text);
    }

    @Override
    public @Nullable T deserialize(JsonParser parser, DeserializationContext context) {
        var token = parser.currentToken();
        if (token == JsonToken.VALUE_STRING || (numbersToo && token.isNumeric())) {
            try {
                return parse.apply(parser.getString());
            } catch (IllegalArgumentException | DateTimeException unreadable) {
                BindingFaults.of(context).at(BindingFaults.pointer(parser), "must be " + expected.get());
                return null;
            }
        }
        BindingFaults.of(context).at(BindingFaults.pointer(parser), "must be " + expected.get());
        parser.skipChildren();
        return null;
    }
}
