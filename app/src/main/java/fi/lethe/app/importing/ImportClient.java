// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.importing;

import fi.lethe.app.client.ApiClient;
import fi.lethe.command.importing.FileForm;
import fi.lethe.installation.client.HttpCalls;
import fi.lethe.installation.client.HttpCalls.Content;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the calls for imports. */
public final class ImportClient {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration SOON = Duration.ofMillis(100);
    private static final Duration STOPPING = Duration.ofSeconds(20);

    private final ApiClient api;

    /** The calls of somebody. */
    public ImportClient(ApiClient api) {
        this.api = api;
    }

    /** A mapping for this header. */
    public Map<String, Object> propose(String as, String header) throws InterruptedException {
        var proposal = call(
                HttpMethod.POST, "/api/imports/proposals?as=" + as, FileForm.CSV.mediaType(), HttpCalls.text(header));
        var mapping = JSON.convertValue(proposal, new TypeReference<Map<String, Object>>() {});
        mapping.values().removeIf(value -> value == null);
        return mapping;
    }

    /** A new import that waits for its rows; answers its path. */
    public String begin(String as, boolean dryRun, Map<String, Object> mapping) throws InterruptedException {
        var body = JSON.writeValueAsString(Map.of("as", as, "dryRun", dryRun, "mapping", mapping));
        var begun = call(HttpMethod.POST, "/api/imports", "application/json", HttpCalls.text(body));
        return "/api/imports/" + begun.get("id").asString();
    }

    /**
     * Sends the rows as they are read, and waits until all are decided.
     *
     * @param progress is told again and again how far the server has come
     */
    public JsonNode send(String path, FileForm form, Supplier<InputStream> file, Consumer<JsonNode> progress)
            throws InterruptedException {
        var watching = Thread.startVirtualThread(() -> watch(path, progress));
        try {
            return call(HttpMethod.PUT, path + "/rows", form.mediaType(), to -> copy(file, to));
        } finally {
            watching.interrupt();
        }
    }

    /** As it is read, for a file may be larger than the memory. */
    private static void copy(Supplier<InputStream> file, OutputStream to) throws IOException {
        try (var rows = file.get()) {
            rows.transferTo(to);
        }
    }

    private void watch(String path, Consumer<JsonNode> progress) {
        try {
            while (true) {
                Thread.sleep(LOOK);
                progress.accept(state(path));
            }
        } catch (InterruptedException | RuntimeException over) {
            Thread.currentThread().interrupt(); // only who sends needs to know
        }
    }

    /** How far it has come. */
    private JsonNode state(String path) throws InterruptedException {
        return call(HttpMethod.GET, path, "application/json", null);
    }

    /** Stops it, and answers what stands once the rows under way are decided, if that is soon. */
    public JsonNode stop(String path) throws InterruptedException {
        var state = call(HttpMethod.POST, path + "/stop", "application/json", null);
        long end = System.nanoTime() + STOPPING.toNanos();
        while (isRunning(state) && System.nanoTime() < end) {
            Thread.sleep(SOON);
            state = state(path);
        }
        return state;
    }

    /** Does the server still work on it? */
    public static boolean isRunning(JsonNode state) {
        return state.get("state").asString().equals("RUNNING");
    }

    /** A page of what is to be said about rows: {@code rejects} or {@code flags}. */
    public JsonNode notes(String path, String which, long after) throws InterruptedException {
        return call(HttpMethod.GET, path + "/" + which + "?after=" + after, "application/json", null);
    }

    private JsonNode call(HttpMethod method, String path, String type, @Nullable Content body)
            throws InterruptedException {
        try {
            return api.call(method, path, type, body);
        } catch (IOException broken) {
            throw ours(broken)
                    .orElseGet(() -> new ImportFailed(
                            "the connection broke; run the same import again, and only the rest is stored"));
        }
    }

    /** What was wrong with the file that was being sent, if that is why the call broke off. */
    private static Optional<ImportFailed> ours(IOException broken) {
        return Stream.<Throwable>iterate(broken, Objects::nonNull, Throwable::getCause)
                .filter(ImportFailed.class::isInstance)
                .map(ImportFailed.class::cast)
                .findFirst();
    }
}
