// SPDX-License-Identifier: Apache-2.0
package fi.lethe.installation.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fi.lethe.testing.CapturedLog;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;

class HttpCallsTest {
    private static final String CANARY = "Kanarialintu";

    private final CountDownLatch firstRowArrived = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);
    private final HttpCalls calls = new HttpCalls(Duration.ofSeconds(5), Duration.ofSeconds(20));
    private HttpServer server = nobody();

    private static HttpServer nobody() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @BeforeEach
    void serve() {
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(
                "/echo",
                exchange -> answer(exchange, 422, exchange.getRequestBody().readAllBytes()));
        server.createContext("/elsewhere", exchange -> {
            exchange.getResponseHeaders().set("Location", "/echo");
            answer(exchange, 302, new byte[0]);
        });
        server.createContext("/rows", exchange -> {
            exchange.getRequestBody().read();
            firstRowArrived.countDown();
            answer(exchange, 200, exchange.getRequestBody().readAllBytes());
        });
        server.createContext("/never", exchange -> await(over));
        server.start();
    }

    @AfterEach
    void end() {
        over.countDown();
        calls.close();
        server.stop(0);
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    @Test
    void every_status_is_an_answer_and_a_redirect_is_not_followed() throws Exception {
        var refused = calls.send(HttpMethod.POST, at("/echo"), _ -> {}, HttpCalls.text("åäö"));
        assertThat(refused).isEqualTo(new HttpCalls.Answered(422, "åäö"));
        assertThat(refused.isRefused()).isTrue();
        assertThat(calls.send(HttpMethod.GET, at("/elsewhere"), _ -> {}, null).status())
                .isEqualTo(302);
    }

    @Test
    void a_body_is_sent_while_it_is_written() throws Exception {
        var answered = calls.send(HttpMethod.PUT, at("/rows"), _ -> {}, to -> {
            to.write("1".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII));
            to.flush();
            if (!await(firstRowArrived)) {
                throw new IOException("nothing arrived before all was written");
            }
            to.write('2');
        });

        assertThat(answered.status()).isEqualTo(200);
        assertThat(answered.body()).hasSize(1 << 20).endsWith("12");
    }

    @Test
    void a_body_that_breaks_off_breaks_the_call_and_its_reason_is_known() {
        assertThatThrownBy(() -> calls.send(HttpMethod.PUT, at("/rows"), _ -> {}, _ -> {
                    throw new IllegalStateException("the file ended");
                }))
                .hasStackTraceContaining("the file ended");
    }

    @Test
    void the_environments_proxy_is_not_asked() throws Exception {
        var before = ProxySelector.getDefault();
        var asked = new AtomicBoolean();
        ProxySelector.setDefault(new ProxySelector() {
            @Override
            public List<Proxy> select(@Nullable URI address) {
                asked.set(true);
                return List.of(Proxy.NO_PROXY);
            }

            @Override
            public void connectFailed(@Nullable URI uri, @Nullable SocketAddress address, @Nullable IOException e) {}
        });
        try (var own = new HttpCalls(Duration.ofSeconds(5), null)) {
            own.send(HttpMethod.GET, at("/echo"), _ -> {}, null);
        } finally {
            ProxySelector.setDefault(before);
        }

        assertThat(asked).isFalse();
    }

    @Test
    void an_answer_that_takes_too_long_is_none() {
        try (var impatient = new HttpCalls(Duration.ofSeconds(5), Duration.ofMillis(200))) {
            assertThatThrownBy(() -> impatient.send(HttpMethod.GET, at("/never"), _ -> {}, null))
                    .isInstanceOf(IOException.class);
            over.countDown();
        }
    }

    @Test
    void nothing_of_a_body_or_a_token_is_logged_at_any_level() throws Exception {
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var level = root.getLevel();
        root.setLevel(Level.TRACE);
        try (var log = new CapturedLog()) {
            var answered = calls.send(
                    HttpMethod.POST, at("/echo"), headers -> headers.setBearerAuth(CANARY), HttpCalls.text(CANARY));
            assertThat(answered.toString()).doesNotContain(CANARY);
            LoggerFactory.getLogger("control").trace("control heard");
            assertThat(log.text()).contains("control heard").doesNotContain(CANARY);
        } finally {
            root.setLevel(level);
        }
    }
}
