// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.replaying;

import fi.lethe.app.client.ApiClient;
import fi.lethe.app.client.CallFailed;
import fi.lethe.installation.client.HttpCalls;
import fi.lethe.installation.client.HttpCalls.Content;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the calls for replays. */
public final class ReplayClient {
    private static final String REPLAYS = "/api/replays";

    private final ApiClient api;

    /** The calls of somebody. */
    public ReplayClient(ApiClient api) {
        this.api = api;
    }

    /**
     * Begins one; answers its id.
     *
     * @param projections empty: all that can be compared
     */
    public String begin(boolean swap, List<String> projections) throws InterruptedException {
        var body = new LinkedHashMap<String, Object>();
        body.put("swap", swap);
        if (!projections.isEmpty()) {
            body.put("projections", projections);
        }
        return call(HttpMethod.POST, REPLAYS, HttpCalls.text(JsonMapper.shared().writeValueAsString(body)))
                .get("id")
                .asString();
    }

    /** Goes on with one that was cut off. */
    public void resume(String id) throws InterruptedException {
        call(HttpMethod.POST, REPLAYS + "/" + id + "/resumption", null);
    }

    /** How far it has come. */
    public JsonNode state(String id) throws InterruptedException {
        return call(HttpMethod.GET, REPLAYS + "/" + id, null);
    }

    private JsonNode call(HttpMethod method, String path, @Nullable Content body) throws InterruptedException {
        try {
            return api.call(method, path, "application/json", body);
        } catch (IOException broken) {
            throw new CallFailed("the connection broke; if Lethe is still running, so is the replay");
        }
    }
}
