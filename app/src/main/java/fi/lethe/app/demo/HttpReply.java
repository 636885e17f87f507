// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.demo;

import tools.jackson.databind.JsonNode;

/** What came back over HTTP. */
record HttpReply(int status, String text, JsonNode json) {

    /** The text of a member of the answer, or nothing. */
    String at(String pointer) {
        return json.at(pointer).asString("");
    }

    long position() {
        return json.at("/position").asLong(-1);
    }
}
