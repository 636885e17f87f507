// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.access.problems.Faults;
import fi.lethe.events.Role;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is wrong is told in the caller's language. */
class FaultsInFinnishTest {
    private static final Locale FINNISH = Locale.of("fi");
    private static final Path HERE = Path.of("..");
    private static final String TEXT = "\"((?:[^\"\\\\]|\\\\.)*)\"";
    /** Wherever a fault is made: its words are the last text of the call, or the default of a constraint. */
    private static final List<Pattern> FAULTS = List.of(
            Pattern.compile("new FieldError\\([^;]*?,\\s*" + TEXT),
            Pattern.compile("new Row(?:Fault|Rejected)\\([^;]*?,\\s*" + TEXT),
            Pattern.compile("(?:ContentRefused|StateRefusal|TypedRefusal)\\.(?:at|tellingAt)\\([^;]*?" + TEXT + "\\)"),
            Pattern.compile("doubts\\.add\\(fault\\([^;]*?,\\s*" + TEXT),
            Pattern.compile("message(?:\\(\\) default|\\s*=)\\s*" + TEXT),
            Pattern.compile("(?:TypedRefusal\\.of|StateRefusal\\.telling)\\(\\s*[\\w.()]+,\\s*" + TEXT),
            Pattern.compile("super\\(\\s*\\d{3},\\s*\"[a-z-]+\",\\s*" + TEXT));

    private static final Caller STAFF = House.shared().as(Role.STAFF);

    @Test
    void every_fault_has_words_in_finnish() throws IOException {
        var faults = new TreeSet<String>();
        for (var source : sources()) {
            var text = Files.readString(source);
            FAULTS.forEach(pattern -> pattern.matcher(text).results().forEach(found -> faults.add(found.group(1))));
        }
        faults.removeIf(fault -> !fault.matches("\\w.* .*") || fault.endsWith("The ") || fault.endsWith("The body "));

        assertThat(faults).hasSizeGreaterThan(70);
        assertThat(faults)
                .allSatisfy(fault -> assertThat(Faults.words(fault, FINNISH))
                        .as(fault)
                        .hasValueSatisfying(words -> assertThat(words).isNotEqualTo(fault)));
    }

    private static Collection<Path> sources() throws IOException {
        try (Stream<Path> modules = Files.walk(HERE)) {
            return modules.filter(path -> path.toString().contains("/src/main/java/")
                            && path.toString().endsWith(".java"))
                    .filter(path -> Stream.of("/access/", "/command-side/", "/query-side/")
                            .anyMatch(module -> path.toString().contains(module + "src")))
                    .toList();
        }
    }

    @Test
    void the_api_speaks_the_callers_language_and_english_where_none_is_asked_for() throws Exception {
        var unknown = "{\"customer\": \"01a2238c-b4e6-7f83-bfee-435a1891476e\"}";
        assertThat(detail(send("lift-restriction", unknown, "fi-FI,fi;q=0.9,en;q=0.5")))
                .startsWith("Sisältö ei kerro");
        assertThat(send("lift-restriction", unknown, "fi").body()).contains("\"/informedAt\"", "Täytä tämä.");
        assertThat(detail(send("lift-restriction", unknown, "en, fi;q=0.5"))).startsWith("The body does not");
        assertThat(detail(send("lift-restriction", unknown, null))).startsWith("The body does not");
        assertThat(detail(send("lift-restriction", unknown, "sv"))).startsWith("The body does not");
        var known =
                "{\"customer\": \"01a2238c-b4e6-7f83-bfee-435a1891476e\", \"informedAt\": \"2026-01-02T10:00:00Z\"}";
        var answer = send("lift-restriction", known, "fi");
        assertThat(detail(answer)).isEqualTo("Millään asiakkaalla ei ole tätä tunnistetta.");
        assertThat(answer.headers().firstValue("Content-Language")).hasValue("fi");
        assertThat(answer.headers().allValues("Vary")).contains("Accept-Language");
        assertThat(detail(send("record-nothing", "{}", "fi"))).startsWith("Tämän nimistä komentoa ei ole");
    }

    private static String detail(HttpResponse<String> answer) {
        return Caller.json(answer).get("detail").asString();
    }

    private static HttpResponse<String> send(String command, String body, @Nullable String language) throws Exception {
        var request = STAFF.request("/api/commands/" + command)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        if (language != null) {
            request.header("Accept-Language", language);
        }
        return Caller.send(request.build());
    }
}
