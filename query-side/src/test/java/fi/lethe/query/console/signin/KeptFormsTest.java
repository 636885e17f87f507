// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptFormsTest {
    private static final String PATH = "/console/commands/record-order";
    private static final UUID SANNA = UUID.randomUUID();

    private final Later clock = new Later();
    private final KeptForms forms = new KeptForms(clock);

    private static final class Later extends Clock {
        private Instant now = Instant.parse("2026-11-30T10:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private static Map<String, String[]> typed(String text) {
        return Map.of(
                "/words", new String[] {text}, "/kinds", new String[] {"A", "B & =?"}, "_csrf", new String[] {"x"});
    }

    @Test
    void what_was_typed_comes_back_to_who_typed_it_and_to_nobody_else() {
        var id = forms.keep(SANNA, PATH, typed("Äiti & isä = 2?\n<b>")).orElseThrow();

        var back = forms.of(SANNA, id).orElseThrow();
        assertThat(back.path()).isEqualTo(PATH);
        assertThat(back.fields().get("/words")).containsExactly("Äiti & isä = 2?\n<b>");
        assertThat(back.fields().get("/kinds")).containsExactly("A", "B & =?");
        assertThat(back.fields()).doesNotContainKey("_csrf");
        assertThat(back.toString()).doesNotContain("Äiti");
        assertThat(forms.of(UUID.randomUUID(), id)).isEmpty();
        assertThat(forms.of(SANNA, UUID.randomUUID())).isEmpty();
    }

    @Test
    void after_a_quarter_of_an_hour_it_is_gone() {
        var id = forms.keep(SANNA, PATH, typed("a")).orElseThrow();

        clock.now = clock.now.plus(Duration.ofMinutes(14));
        assertThat(forms.of(SANNA, id)).isPresent();
        clock.now = clock.now.plus(Duration.ofMinutes(1));
        assertThat(forms.of(SANNA, id)).isEmpty();
    }

    @Test
    void a_request_larger_than_the_limit_is_not_kept() {
        assertThat(forms.keep(SANNA, PATH, typed("a".repeat(KeptForms.LARGEST))))
                .isEmpty();
        assertThat(forms.keep(SANNA, PATH, typed("a".repeat(KeptForms.LARGEST - 200))))
                .isPresent();
    }

    @Test
    void all_together_are_bounded_by_number_and_by_size_and_the_oldest_go_first() {
        var first = forms.keep(SANNA, PATH, typed("a")).orElseThrow();
        var second = forms.keep(SANNA, PATH, typed("a")).orElseThrow();
        for (int i = 0; i < 999; i++) {
            forms.keep(SANNA, PATH, typed("a"));
        }
        assertThat(forms.size()).isEqualTo(1000);
        assertThat(forms.of(SANNA, first)).isEmpty();
        assertThat(forms.of(SANNA, second)).isPresent();

        for (int i = 0; i < 200; i++) {
            var newest = forms.keep(SANNA, PATH, typed("a".repeat(90_000))).orElseThrow();
            assertThat(forms.of(SANNA, newest)).isPresent();
        }
        assertThat(forms.bytes()).isBetween(7_000_000L, 8_000_000L);
    }

    @Test
    void the_heap_holds_no_letter_of_it(@TempDir Path folder) throws IOException {
        var plain = new StringBuilder("k-" + UUID.randomUUID()).reverse(); // the letters backwards stay in the heap
        var control = ("c-" + UUID.randomUUID());
        var id = keep(plain);

        var dump = folder.resolve("heap.hprof");
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(dump.toString(), true);

        assertThat(holds(dump, control)).as("what is in the heap is found").isTrue();
        assertThat(holds(dump, new StringBuilder(plain).reverse().toString())).isFalse();
        assertThat(forms.of(SANNA, id).orElseThrow().fields().getFirst("/words"))
                .isEqualTo(plain.reverse().toString());
    }

    private UUID keep(StringBuilder backwards) {
        var text = new StringBuilder(backwards).reverse().toString();
        return forms.keep(SANNA, PATH, typed(text)).orElseThrow();
    }

    private static boolean holds(Path file, String text) throws IOException {
        var wanted = text.getBytes(StandardCharsets.US_ASCII);
        try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 20)) {
            int at = 0;
            for (int next = in.read(); next >= 0; next = in.read()) {
                at = next == wanted[at] ? at + 1 : next == wanted[0] ? 1 : 0;
                if (at == wanted.length) {
                    return true;
                }
            }
            return false;
        }
    }
}
