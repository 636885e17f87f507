// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.door;

import fi.lethe.command.stream.StreamKind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What a command is answered with.
 *
 * @param status 201 where a stream began, else 200
 * @param version number of events in the subject's stream
 * @param position of the command's first event, or of the stream's last where it made none
 * @param more members of its own kind
 */
record Answer(int status, Subject subject, long version, long position, Map<String, Object> more) {

    /** Whose stream it is. */
    record Subject(StreamKind<?, ?> kind, UUID id) {
        /** Where it can be read. */
        String path() {
            return kind.path(id);
        }
    }

    Map<String, Object> members() {
        var members = new LinkedHashMap<String, Object>();
        members.put(subject.kind().name(), subject.id().toString());
        members.put("version", version);
        members.put("position", position);
        members.putAll(more);
        return members;
    }
}
