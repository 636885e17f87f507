// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.door;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import fi.lethe.command.axon.StreamStates;
import fi.lethe.command.stream.CommandBody;
import fi.lethe.command.stream.CommandType;
import fi.lethe.command.stream.StreamKind;
import fi.lethe.events.ledger.LedgerEvent;
import fi.lethe.rules.commands.CommandRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Every command that can be sent, complete: one for each rule, and one rule for each. */
public final class Catalogue {
    private final Map<String, CommandRoute<?, ?, ?, ?>> byCode;
    private final Map<Class<?>, CommandRoute<?, ?, ?, ?>> byBody;

    /**
     * A catalogue of these.
     *
     * @throws IllegalStateException where a rule has no command, or two, or a gate of another kind of stream
     */
    public Catalogue(Collection<? extends CommandRoute<?, ?, ?, ?>> routes) {
        this(routes, List.of());
    }

    /**
     * A catalogue of these, and of others at the side door alone: they have no path.
     *
     * @throws IllegalStateException where a rule has no command, or two, or a gate of another kind of stream
     */
    public Catalogue(
            Collection<? extends CommandRoute<?, ?, ?, ?>> routes,
            Collection<? extends CommandRoute<?, ?, ?, ?>> withoutPath) {
        routes.forEach(Catalogue::refuseGateOfAnotherKind);
        withoutPath.forEach(Catalogue::refuseGateOfAnotherKind);
        byCode = routes.stream()
                .sorted(Comparator.comparing(route -> route.type().rule()))
                .collect(toMap(CommandRoute::code, identity(), Catalogue::twice, LinkedHashMap::new));
        byBody = Stream.<CommandRoute<?, ?, ?, ?>>concat(routes.stream(), withoutPath.stream())
                .collect(toMap(route -> route.type().body(), identity()));
        var missing = new ArrayList<>(Arrays.asList(CommandRule.values()));
        routes.forEach(route -> missing.remove(route.type().rule()));
        if (!missing.isEmpty()) {
            throw new IllegalStateException("no command is declared for " + missing);
        }
    }

    private static void refuseGateOfAnotherKind(CommandRoute<?, ?, ?, ?> route) {
        if (!route.kind().gates().isInstance(route.type().rule().gate())) {
            throw new IllegalStateException(route.code() + " has a gate of another kind of stream");
        }
    }

    private static CommandRoute<?, ?, ?, ?> twice(CommandRoute<?, ?, ?, ?> one, CommandRoute<?, ?, ?, ?> other) {
        throw new IllegalStateException(one.code() + " is declared twice");
    }

    /** The commands of one kind of stream. */
    public static <S, E extends LedgerEvent> List<CommandRoute<?, ?, S, E>> of(
            StreamKind<S, E> kind, StreamStates<S, E> states, List<CommandType<?, ?, S, E>> types) {
        var routes = new ArrayList<CommandRoute<?, ?, S, E>>();
        for (var type : types) {
            routes.add(route(kind, states, type));
        }
        return routes;
    }

    private static <B extends CommandBody, C, S, E extends LedgerEvent> CommandRoute<B, C, S, E> route(
            StreamKind<S, E> kind, StreamStates<S, E> states, CommandType<B, C, S, E> type) {
        return new CommandRoute<>(type, kind, states);
    }

    /** All of them, in the order of their rules. */
    public Collection<CommandRoute<?, ?, ?, ?>> all() {
        return byCode.values();
    }

    /** The command of this name in the path. */
    Optional<CommandRoute<?, ?, ?, ?>> named(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The command with this body. */
    CommandRoute<?, ?, ?, ?> of(CommandBody body) {
        return Optional.<CommandRoute<?, ?, ?, ?>>ofNullable(byBody.get(body.getClass()))
                .orElseThrow(() -> new IllegalArgumentException(body.getClass() + " is the body of no command"));
    }

    /** Whose stream this is. */
    Answer.Subject subject(String stream) {
        for (var route : byCode.values()) {
            var id = route.kind().subject(stream);
            if (id.isPresent()) {
                return new Answer.Subject(route.kind(), id.get());
            }
        }
        throw new IllegalStateException("a stream of no kind that takes commands");
    }
}
