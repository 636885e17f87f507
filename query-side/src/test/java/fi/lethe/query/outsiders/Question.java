// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.outsiders;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A call that concerns one person; with a body it is a POST. */
record Question(String path, @Nullable String body) {

    /** All that can be asked about somebody of this id and name. */
    static List<Question> about(UUID id, String name) {
        return List.of(
                new Question("/api/registry/customers/" + id, null),
                new Question("/api/audit/customers/" + id, null),
                new Question("/console/customers/" + id, null),
                new Question("/api/registry/search", "{\"q\": \"" + name + "\"}"),
                new Question("/api/registry/customers/" + id + "?asOf=0", null),
                new Question("/api/audit/entries?customer=" + id, null),
                new Question("/console/customers/" + id + "/forgetting", null));
    }
}
