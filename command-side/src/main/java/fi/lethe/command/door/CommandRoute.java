// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.door;

import fi.lethe.access.problems.ProblemType;
import fi.lethe.command.axon.StreamStates;
import fi.lethe.command.stream.CommandBody;
import fi.lethe.command.stream.CommandType;
import fi.lethe.command.stream.StreamKind;
import fi.lethe.events.ledger.LedgerEvent;
import java.util.List;

/** A command with the streams that it goes to. */
public record CommandRoute<B extends CommandBody, C, S, E extends LedgerEvent>(
        CommandType<B, C, S, E> type, StreamKind<S, E> kind, StreamStates<S, E> states) {

    /** With which problems the subject's state may refuse it. */
    List<ProblemType> refusals() {
        return type.refusals(kind);
    }

    String code() {
        return type.rule().code();
    }
}
