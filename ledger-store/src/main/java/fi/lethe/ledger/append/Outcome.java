// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger.append;

import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of a command's append. */
public sealed interface Outcome {

    /** The events stand, durable and in the tree. */
    record Stored(long position, Instant at) implements Outcome {}

    /** Nothing stands: a stream has another next sequence number than expected. */
    record StreamMoved() implements Outcome {}

    /** Nothing stands: the command was answered before. */
    record AlreadyReceived() implements Outcome {}

    /** Nothing stands: the database refused this command. */
    record Refused(SQLException cause) implements Outcome {}

    /** Nothing stands, and nothing will: the deadline passed first. */
    record Late() implements Outcome {}

    /** The deadline passed, and the events may stand or not. */
    record Unknown(@Nullable SQLException cause) implements Outcome {}
}
