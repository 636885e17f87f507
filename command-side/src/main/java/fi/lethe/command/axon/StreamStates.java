// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.axon;

import fi.lethe.command.stream.Decided;
import fi.lethe.command.stream.Sent;
import fi.lethe.command.stream.StreamAggregate;
import fi.lethe.command.stream.StreamKind;
import fi.lethe.command.stream.StreamUnreadable;
import fi.lethe.events.ledger.LedgerEvent;
import fi.lethe.ledger.AppendTicket;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.caching.Cache;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Streams of one kind as the command side knows them: their present state, and what becomes of a command. */
public final class StreamStates<S, E extends LedgerEvent> {
    /** Metadata of a command: the stream version (Long) that the caller demands, if one is. */
    static final String IF_MATCH = "lethe.if-match";

    private static final Logger LOG = LoggerFactory.getLogger(StreamStates.class);

    private final StreamKind<S, E> kind;
    private final Repository<? extends StreamAggregate<S, E>> repository;
    private final Cache cache;
    private final CommandGateway gateway;

    StreamStates(
            StreamKind<S, E> kind,
            Repository<? extends StreamAggregate<S, E>> repository,
            Cache cache,
            CommandGateway gateway) {
        this.kind = kind;
        this.repository = repository;
        this.cache = cache;
        this.gateway = gateway;
    }

    public StreamKind<S, E> kind() {
        return kind;
    }

    /**
     * The state as this process knows it, that before the first event where there is no such stream; another process may have
     * moved on.
     */
    public S load(UUID subject) {
        var stream = kind.stream(subject);
        var loaded = DefaultUnitOfWork.startAndGet(null)
                .executeWithResult(() -> repository.load(stream).invoke(StreamAggregate::state));
        if (loaded.isExceptional()) {
            if (loaded.exceptionResult() instanceof AggregateNotFoundException) {
                return kind.unknown();
            }
            refuseUnreadable(stream, loaded.exceptionResult());
            throw loaded.exceptionResult() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException("a stream could not be loaded", loaded.exceptionResult());
        }
        return loaded.getPayload();
    }

    /** Drops what is cached of a stream. */
    public void forget(UUID subject) {
        cache.remove(kind.stream(subject));
    }

    /**
     * Sends a decision and waits until its events stand in the ledger.
     *
     * @throws AggregateNotFoundException where it begins no stream and there is none
     */
    public Decided<S, E> send(Sent<S, E> sent, AppendTicket ticket, @Nullable Long ifMatch) {
        Map<String, Object> metaData = new HashMap<>();
        metaData.put(AppendTicket.KEY, ticket);
        metaData.put(IF_MATCH, ifMatch);
        try {
            return gateway.sendAndWait(
                    new GenericCommandMessage<>(new GenericCommandMessage<>(sent, metaData), kind.name()));
        } catch (RuntimeException failed) {
            refuseUnreadable(sent.stream(), failed);
            throw failed;
        }
    }

    /** Raises the alarm that the answer speaks of; returns what it was given. */
    public StreamUnreadable alarm(UUID subject, StreamUnreadable unreadable) {
        return alarm(kind.stream(subject), unreadable);
    }

    private static StreamUnreadable alarm(String stream, StreamUnreadable unreadable) {
        LOG.error(
                "ALARM stream {} cannot be folded, so a command about it is refused: {}", stream, unreadable.failure());
        return unreadable;
    }

    /** Axon wraps what is thrown while a stream is folded. */
    private static void refuseUnreadable(String stream, Throwable failed) {
        Stream.iterate(failed, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .filter(StreamUnreadable.class::isInstance)
                .map(StreamUnreadable.class::cast)
                .findFirst()
                .ifPresent(unreadable -> {
                    throw alarm(stream, unreadable);
                });
    }
}
