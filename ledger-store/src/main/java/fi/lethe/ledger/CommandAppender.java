// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

import fi.lethe.ledger.append.Appender;
import fi.lethe.ledger.append.Outcome;
import fi.lethe.ledger.append.PreparedCommand;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/** Appends a command's events under its ticket, and says in exceptions why it could not. */
final class CommandAppender {
    private static final Duration OLDEST = Duration.ofMinutes(5);

    private final EventPreparation preparation;
    private final Appender appender;
    private final Clock clock;

    CommandAppender(EventPreparation preparation, Appender appender, Clock clock) {
        this.preparation = preparation;
        this.appender = appender;
        this.clock = clock;
    }

    void append(List<? extends EventMessage<?>> events) {
        var ticket = EventPreparation.ticketOf(events);
        var command = preparation.prepare(events, ticket);
        if (ticket.issuedAt().plus(OLDEST).isBefore(clock.instant())) {
            throw new CommandTooOld(command.command());
        }
        ticket.take();
        switch (appender.append(command)) {
            case Outcome.Stored(var position, var at) ->
                ticket.used(new Appended(position, events.size(), command.version(), at));
            case Outcome.Unknown(var cause) ->
                throw new LedgerUnavailable(
                        "It is not known yet whether command " + command.command() + " stands", cause);
            case Outcome.StreamMoved() -> {
                ticket.giveBack();
                throw lostRace(command);
            }
            case Outcome.AlreadyReceived() -> {
                ticket.giveBack();
                throw new CommandAlreadyReceived(command.command());
            }
            case Outcome.Refused(var cause) -> {
                ticket.giveBack();
                throw new AppendFailed(cause);
            }
            case Outcome.Late() -> {
                ticket.giveBack();
                throw new LedgerUnavailable("Command " + command.command() + " was not appended in time", null);
            }
        }
    }

    private static RuntimeException lostRace(PreparedCommand command) {
        var first = command.entries().getFirst();
        return first.seq() == 0
                ? new AggregateStreamCreationException("Stream " + first.stream() + " exists already")
                : new ConcurrencyException("Stream " + first.stream() + " has another next event than " + first.seq());
    }
}
