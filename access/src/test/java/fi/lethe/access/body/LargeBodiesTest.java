// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lethe.access.problems.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** How many large bodies come in at once, and how large. */
class LargeBodiesTest {
    private final LargeBodies bodies = new LargeBodies();

    private static MockHttpServletRequest request(int length) {
        var request = new MockHttpServletRequest();
        request.setContent(new byte[length]);
        return request;
    }

    @Test
    void what_was_not_told_is_counted() throws IOException {
        assertThat(bodies.take(UUID.randomUUID(), request(10), 10, InputStream::readAllBytes))
                .hasSize(10);
        assertRefused(413, () -> bodies.take(UUID.randomUUID(), untold(11), 10, InputStream::readAllBytes));
        assertRefused(413, () -> bodies.take(UUID.randomUUID(), request(11), 10, _ -> "not reached"));
    }

    private static MockHttpServletRequest untold(int length) {
        var request = new MockHttpServletRequest() {
            @Override
            public long getContentLengthLong() {
                return -1;
            }
        };
        request.setContent(new byte[length]);
        return request;
    }

    @Test
    void nobody_holds_one_open() {
        var hurried = new LargeBodies(Duration.ofNanos(1));
        assertRefused(408, () -> hurried.take(UUID.randomUUID(), request(10), 10, InputStream::readAllBytes));
    }

    @Test
    void a_second_of_one_account_waits_for_no_other_account() throws IOException {
        var sender = UUID.randomUUID();
        bodies.take(sender, request(1), 1, _ -> {
            assertRefused(503, () -> bodies.take(sender, request(1), 1, _ -> "a second"));
            return bodies.take(UUID.randomUUID(), request(1), 1, _ -> "of another");
        });
    }

    @Test
    void one_of_an_account_and_four_of_all_come_in_at_once() throws IOException {
        var sender = UUID.randomUUID();
        nested(
                3,
                () -> bodies.take(sender, request(1), 1, _ -> {
                    assertRefused(503, () -> bodies.take(sender, request(1), 1, _ -> "a second"));
                    assertRefused(503, () -> bodies.take(UUID.randomUUID(), request(1), 1, _ -> "a fifth"));
                    return "four";
                }));
        String again = bodies.take(sender, request(1), 1, _ -> "again");
        assertThat(again).isEqualTo("again");
    }

    private Object nested(int deep, Callable<Object> inside) throws IOException {
        return bodies.take(UUID.randomUUID(), request(1), 1, _ -> {
            try {
                return deep == 1 ? inside.call() : nested(deep - 1, inside);
            } catch (IOException | RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }

    private static void assertRefused(int status, Callable<?> work) {
        assertThatThrownBy(work::call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(status));
    }
}
