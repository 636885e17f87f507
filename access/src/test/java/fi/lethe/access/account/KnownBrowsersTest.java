// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.account;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.access.SettableClock;
import fi.lethe.access.TestServer;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KnownBrowsersTest {
    private final KnownBrowsers browsers = TestServer.bean(KnownBrowsers.class);

    @Test
    void a_browser_is_known_for_the_logins_that_were_signed_in_with_there_and_for_no_other() {
        var marks = browsers.with(browsers.with(null, "Maija@example.fi"), "matti@example.fi");

        assertThat(browsers.find(marks, "maija@EXAMPLE.fi")).isPresent();
        assertThat(browsers.find(marks, "matti@example.fi")).isPresent();
        assertThat(browsers.find(marks, "liisa@example.fi")).isEmpty();
        assertThat(browsers.find(null, "maija@example.fi")).isEmpty();
    }

    @Test
    void a_mark_that_was_made_up_or_altered_is_none() {
        var mark = browsers.with(null, "maija@example.fi");
        for (var wrong : new String[] {
            "",
            ".",
            "x",
            "=",
            mark.substring(1),
            mark + "A",
            "A".repeat(mark.length()),
            other(mark, 8),
            other(mark, 20),
            other(mark, 60),
            ".".repeat(5_000)
        }) {
            assertThat(browsers.find(wrong, "maija@example.fi")).as(wrong).isEmpty();
        }
    }

    @Test
    void the_latest_eight_logins_of_a_browser_are_known_and_each_once() {
        var marks = "";
        for (var person : IntStream.range(0, 10).toArray()) {
            marks = browsers.with(marks, "person" + person);
        }
        marks = browsers.with(marks, "person9");

        assertThat(marks.split("\\.")).hasSize(8);
        assertThat(browsers.find(marks, "person2")).isPresent();
        assertThat(browsers.find(marks, "person1")).isEmpty();
    }

    @Test
    void a_browser_is_forgotten_after_half_a_year() {
        var marks = browsers.with(null, "maija@example.fi");
        var clock = TestServer.bean(SettableClock.class);

        clock.forward(KnownBrowsers.VALID.minusMinutes(1));
        assertThat(browsers.find(marks, "maija@example.fi")).isPresent();
        clock.forward(Duration.ofMinutes(2));
        assertThat(browsers.find(marks, "maija@example.fi")).isEmpty();
    }

    private static String other(String mark, int place) {
        var characters = mark.toCharArray();
        characters[place] = characters[place] == 'A' ? 'B' : 'A';
        return new String(characters);
    }
}
