// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.door;

import fi.lethe.events.customer.CustomerId;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a command is answered with.
 *
 * @param status 201 where a stream began, else 200
 * @param version number of events in the customer's stream
 * @param position of the command's first event, or of the stream's last where it made none
 * @param more members of its own kind
 */
record Answer(int status, CustomerId customer, long version, long position, Map<String, Object> more) {

    Map<String, Object> members() {
        var members = new LinkedHashMap<String, Object>();
        members.put("customer", customer.toString());
        members.put("version", version);
        members.put("position", position);
        members.putAll(more);
        return members;
    }
}
