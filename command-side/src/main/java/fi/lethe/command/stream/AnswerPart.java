// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.stream;

import fi.lethe.events.ledger.LedgerEvent;
import fi.lethe.rules.commands.CommandRule;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a feature adds to the answers of commands. */
public interface AnswerPart {

    /** For the API's description, a record of the members that it adds to the answers of a command; empty where it adds none. */
    Optional<Class<? extends Record>> members(CommandRule command);

    /** Of events that stand in the ledger, the first of them as recorded; the same when it is asked again. */
    Map<String, Object> ofRecorded(List<? extends LedgerEvent> made, Recorded first);

    /** Of a command that was only rehearsed, or led to no event; the state is that before it. */
    Map<String, Object> ofDecided(CommandRule command, List<? extends LedgerEvent> events, Object state);
}
