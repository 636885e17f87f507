// SPDX-License-Identifier: Apache-2.0
package fi.lethe.installation.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.StreamingHttpOutputMessage;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/**
 * Calls over HTTP/1.1 with Spring's client, to the address that is given and to no other: no proxy of the environment is asked, no redirect
 * is followed. Bodies are sent as streams, and so come into no log at any level. Every status is an answer. Safe for use by several
 * threads.
 */
public final class HttpCalls implements AutoCloseable {
    private final HttpClient http;
    private final RestClient client;

    /** What came back. */
    public record Answered(int status, String body) {
        public boolean isRefused() {
            return status >= 300;
        }

        /** Nothing of the body, which may be anybody's. */
        @Override
        public String toString() {
            return "Answered[" + status + "]";
        }
    }

    /** Writes a body. */
    @FunctionalInterface
    public interface Content extends StreamingHttpOutputMessage.Body {}

    /**
     * With these limits.
     *
     * @param connecting how long a connection may take
     * @param waiting how long an answer may take; absent: however long it does
     */
    public HttpCalls(Duration connecting, @Nullable Duration waiting) {
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(connecting)
                .build();
        var requests = new JdkClientHttpRequestFactory(http);
        if (waiting != null) {
            requests.setReadTimeout(waiting);
        }
        this.client = RestClient.builder().requestFactory(requests).build();
    }

    /** A text as a body. */
    public static Content text(String text) {
        return to -> to.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The answer to a call.
     *
     * @param body absent: none
     * @throws IOException where nobody is there, the connection breaks, or the answer takes too long
     */
    public Answered send(HttpMethod method, URI address, Consumer<HttpHeaders> headers, @Nullable Content body)
            throws IOException, InterruptedException {
        var request = client.method(method).uri(address).headers(headers);
        if (body != null) {
            request.body(body);
        }
        try {
            return request.exchangeForRequiredValue((_, response) -> new Answered(
                    response.getStatusCode().value(),
                    new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8)));
        } catch (ResourceAccessException broken) {
            if (Thread.interrupted()) {
                throw new InterruptedException("interrupted during a call");
            }
            throw broken.getCause() instanceof IOException cause ? cause : new IOException(broken);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
