// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import fi.lethe.command.cases.closing.CloseCase;
import fi.lethe.command.cases.opening.OpenCase;
import fi.lethe.command.customer.catalogue.CustomerCommands;
import fi.lethe.events.RegisterName;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.testing.CapturedLog;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** A wrong value in every member of every command: neither the log, at its finest, nor the refusal and its traces repeat it. */
class NothingOfABodyIsToldTest {
    private static final String CANARY = "Kanarialintu";
    /** Each is wrong in its own way, so that every constraint meets one that it refuses. */
    private static final List<String> WRONG = List.of(
            CANARY + " 131052-308T", // a personal identity code
            CANARY + "\u0000", // a control character
            " ", // nothing to read
            CANARY.repeat(300), // too long
            CANARY); // no day, no code, no number, no address

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Level level = root.getLevel();
    private final CapturedLog log = new CapturedLog();

    @BeforeEach
    void everything_is_logged() {
        root.setLevel(Level.TRACE);
    }

    @AfterEach
    void as_before() {
        root.setLevel(level);
        log.close();
    }

    static Stream<Class<?>> bodies() {
        return Stream.concat(
                CustomerCommands.all(Duration.ZERO, (_, _) -> true).stream().map(type -> type.body()),
                Stream.of(OpenCase.class, CloseCase.class));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void a_wrong_value_anywhere_is_repeated_nowhere(Class<?> body) {
        var reader = new BodyReader(Clock.systemUTC());
        for (var wrong : WRONG) {
            var sent = JsonMapper.shared().writeValueAsString(planted(body, wrong));

            var refused = catchThrowableOfType(
                    ContentRefused.class, () -> reader.read(sent.getBytes(StandardCharsets.UTF_8), body));

            assertThat(refused).as(sent).isNotNull();
            var told = new StringWriter().append(refused.errors().toString()).append(refused.toString());
            refused.printStackTrace(new PrintWriter(told));
            assertThat(told.toString()).doesNotContainIgnoringCase(CANARY).doesNotContain("131052-");
        }
        LoggerFactory.getLogger("control").trace("control heard");
        assertThat(log.text())
                .contains("control heard")
                .doesNotContainIgnoringCase(CANARY)
                .doesNotContain("131052-");
    }

    /** A body whose texts are all of these, as deep as it goes; what cannot be a text is left as it must be. */
    private static Map<String, Object> planted(Class<?> record, String text) {
        var members = new LinkedHashMap<String, Object>();
        for (var component : record.getRecordComponents()) {
            members.put(component.getName(), planted(component, component.getGenericType(), text));
        }
        return members;
    }

    private static Object planted(RecordComponent component, Type type, String text) {
        if (type instanceof ParameterizedType list) {
            return new ArrayList<>(List.of(planted(component, list.getActualTypeArguments()[0], text)));
        }
        var raw = (Class<?>) type;
        if (raw.isRecord() && raw != CustomerId.class && raw != RegisterName.class) {
            return planted(raw, text);
        }
        return raw == BigDecimal.class ? "1.12345678901234567890" : text;
    }
}
