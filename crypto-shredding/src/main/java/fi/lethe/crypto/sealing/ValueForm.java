// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto.sealing;

import com.fasterxml.jackson.annotation.JsonInclude;
import fi.lethe.events.personal.PersonalValue;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.module.blackbird.BlackbirdModule;

/**
 * The plaintext that is sealed: one byte of revision, four bytes of length (most significant first), the value as JSON in
 * the order of its record's components without absent ones, zero bytes up to the padded length.
 *
 * <p>Amounts come back with the digits and the scale they were given with.
 */
public final class ValueForm {
    private static final int HEADER = 1 + Integer.BYTES;
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new BlackbirdModule())
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .changeDefaultPropertyInclusion(
                    _ -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    private final ValueRevisions revisions;
    private final Map<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();

    public ValueForm(ValueRevisions revisions) {
        this.revisions = revisions;
    }

    /** The padded plaintext; the caller wipes it. */
    public byte[] write(PersonalValue value) {
        var json = JSON.writeValueAsBytes(value);
        var plaintext = ByteBuffer.allocate(Padding.lengthFor(HEADER + json.length))
                .put((byte) revisions.current(value.getClass()))
                .putInt(json.length)
                .put(json)
                .array();
        Arrays.fill(json, (byte) 0);
        return plaintext;
    }

    /**
     * The value in this plaintext, upcast to the type's current revision.
     *
     * @throws ValueUnreadable if the form is not known here
     */
    public <T extends PersonalValue> T read(byte[] plaintext, Class<T> type) {
        if (plaintext.length < HEADER) {
            throw new ValueUnreadable(type, 0);
        }
        int revision = Byte.toUnsignedInt(plaintext[0]);
        int length = ByteBuffer.wrap(plaintext).getInt(1);
        int current = revisions.current(type);
        if (revision < 1 || revision > current || length < 0 || length > plaintext.length - HEADER) {
            throw new ValueUnreadable(type, revision);
        }
        try {
            if (revision == current) {
                return readers.computeIfAbsent(type, JSON::readerFor).readValue(plaintext, HEADER, length);
            }
            var earlier = (ObjectNode) JSON.readTree(plaintext, HEADER, length);
            return JSON.treeToValue(revisions.upcast(type, revision, earlier), type);
        } catch (JacksonException | ClassCastException _) {
            throw new ValueUnreadable(type, revision);
        }
    }
}
