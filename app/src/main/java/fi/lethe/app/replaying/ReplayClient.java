// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.replaying;

import fi.lethe.app.client.ApiClient;
import fi.lethe.app.client.CallFailed;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.List;
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
        return call("POST", REPLAYS, BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)))
                .get("id")
                .asString();
    }

    /** Goes on with one that was cut off. */
    public void resume(String id) throws InterruptedException {
        call("POST", REPLAYS + "/" + id + "/resumption", BodyPublishers.noBody());
    }

    /** How far it has come. */
    public JsonNode state(String id) throws InterruptedException {
        return call("GET", REPLAYS + "/" + id, BodyPublishers.noBody());
    }

    private JsonNode call(String method, String path, BodyPublisher body) throws InterruptedException {
        try {
            return api.call(method, path, "application/json", body);
        } catch (IOException broken) {
            throw new CallFailed("the connection broke; if Lethe is still running, so is the replay");
        }
    }
}
