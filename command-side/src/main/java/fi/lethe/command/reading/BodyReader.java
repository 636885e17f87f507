// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.reading;

import fi.lethe.access.times.DayOrInstant;
import fi.lethe.access.times.GivenTimes;
import fi.lethe.events.PurposeId;
import fi.lethe.events.RegisterName;
import fi.lethe.events.cases.CaseId;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.rules.definition.BuiltInDefinition;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Reads a body into a record, strictly: unknown, doubled and missing members, wrong types and impossible values are
 * faults, all of them told at once; what a message says of them never holds a value from the body.
 */
public final class BodyReader {
    private static final int DEEPEST = 32;

    private final JsonMapper mapper;
    private final BodyRules rules;
    private final GivenTimes times;

    public BodyReader(Clock clock) {
        this(BodyRules.atTheDoor(clock), new GivenTimes(clock));
    }

    private BodyReader(BodyRules rules, GivenTimes times) {
        this.rules = rules;
        this.times = times;
        this.mapper = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(DEEPEST)
                                .build())
                        .build())
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .addModule(new SimpleModule()
                        .setDeserializers(new CodedReaders())
                        .addDeserializer(String.class, ScalarReader.of(text -> text, () -> "a string"))
                        .addDeserializer(UUID.class, ScalarReader.of(BodyReader::uuid, () -> "a UUID"))
                        .addDeserializer(
                                CustomerId.class, ScalarReader.of(text -> new CustomerId(uuid(text)), () -> "a UUID"))
                        .addDeserializer(CaseId.class, ScalarReader.of(text -> new CaseId(uuid(text)), () -> "a UUID"))
                        .addDeserializer(
                                RegisterName.class, ScalarReader.of(RegisterName::new, () -> "the name of a register"))
                        .addDeserializer(
                                PurposeId.class,
                                ScalarReader.of(BuiltInDefinition.PURPOSES::read, BuiltInDefinition.PURPOSES::expected))
                        .addDeserializer(Patched.class, new PatchedReader())
                        .addDeserializer(LocalDate.class, ScalarReader.of(times::day, times::expectedDay))
                        .addDeserializer(
                                DayOrInstant.class, ScalarReader.of(times::dayOrInstant, times::expectedDayOrInstant))
                        .addDeserializer(Instant.class, ScalarReader.of(times::instant, times::expectedInstant))
                        .addDeserializer(
                                Duration.class,
                                ScalarReader.of(Duration::parse, () -> "a duration such as PT0S or P3D"))
                        .addDeserializer(BigDecimal.class, ScalarReader.decimal()))
                .build();
    }

    /** Reads what comes from an older register: a phone number that cannot be read as one stays as it was given. */
    public static BodyReader ofOlderRegisters(Clock clock) {
        return new BodyReader(BodyRules.ofOlderRegisters(clock), new GivenTimes(clock));
    }

    /** Which days and instants it takes. */
    public GivenTimes times() {
        return times;
    }

    /**
     * The body as a record.
     *
     * @throws MalformedJson where it is no JSON
     * @throws ContentRefused where it is, with every fault found
     */
    public <B> B read(byte[] body, Class<B> type) {
        var faults = new Faults(type, () -> TokenScan.members(mapper, body));
        try {
            TokenScan.of(mapper, body, faults);
            var read = mapper.readerFor(type)
                    .withHandler(new BindingFaults(faults))
                    .<B>readValue(body);
            if (read == null) {
                faults.at("", "must be an object");
            } else {
                RequiredMembers.check(read, "", faults);
                rules.check(read, faults);
            }
            faults.throwIfAny();
            return Objects.requireNonNull(read);
        } catch (StreamConstraintsException tooMuch) {
            throw new MalformedJson("is nested deeper than " + DEEPEST + " levels, or holds a number that is too long");
        } catch (StreamReadException malformed) {
            throw new MalformedJson("is not JSON: look at " + MalformedJson.place(malformed));
        } catch (DatabindException unexpected) {
            faults.at(pointer(unexpected), "has the wrong type");
            faults.throwIfAny();
            throw unexpected;
        } catch (JacksonException unreadable) {
            throw new MalformedJson("is not JSON in UTF-8");
        }
    }

    private static UUID uuid(String text) {
        var read = UUID.fromString(text);
        if (!read.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("not a UUID in full");
        }
        return read;
    }

    private static String pointer(DatabindException exception) {
        var path = new StringBuilder();
        for (var step : exception.getPath()) {
            path.append('/').append(step.getPropertyName() == null ? step.getIndex() : step.getPropertyName());
        }
        return path.toString();
    }
}
