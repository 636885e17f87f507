// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.stream;

import fi.lethe.access.permission.Objected;
import fi.lethe.access.problems.HttpProblems;
import fi.lethe.access.problems.ProblemType;
import fi.lethe.events.ledger.LedgerEvent;
import fi.lethe.rules.commands.CommandRule;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A command, declared once: its rule, its body, how it is sealed, and its decider. It cannot be made without any of them. Everything
 * that depends on which commands there are is read from here.
 *
 * @param <B> what a request says, readable
 * @param <C> what is decided on, sealed; the body itself where nothing of it is personal
 */
public final class CommandType<B extends CommandBody, C, S, E extends LedgerEvent> {
    private static final int KIBIBYTE = 1024;

    /** Why a command of this type is refused, told better by the history than by the state. */
    @FunctionalInterface
    public interface Explanation<S, C> {
        /** The better refusal, or the same. */
        StateRefusal of(StateRefusal refusal, C command, S state, StreamHistory history);
    }

    private final Declared<B, C, S, E> declared;
    private final Decider<S, C, E> decider;

    private CommandType(Declared<B, C, S, E> declared, Decider<S, C, E> decider) {
        this.declared = declared;
        this.decider = decider;
    }

    /** Declares a command whose body holds nothing personal: it is decided on as it is. */
    public static <B extends CommandBody, S, E extends LedgerEvent> Declared<B, B, S, E> command(
            CommandRule rule, Class<B> body) {
        return new Declared<>(rule, body, body, (given, _) -> given);
    }

    /** Declares a command whose body is sealed before anybody decides on it. */
    public static <B extends CommandBody, C, S, E extends LedgerEvent> Declared<B, C, S, E> command(
            CommandRule rule, Class<B> body, Class<C> command, BiFunction<B, SealingDesk<S>, C> seal) {
        return new Declared<>(rule, body, command, seal);
    }

    /** A command without its decider; what is special about it is said before that. */
    public static final class Declared<B extends CommandBody, C, S, E extends LedgerEvent> {
        private final CommandRule rule;
        private final Class<B> body;
        private final Class<C> command;
        private final BiFunction<B, SealingDesk<S>, C> seal;
        private int largestBody = 64 * KIBIBYTE;
        private @Nullable Function<B, @Nullable Compared> compares;
        private Function<C, @Nullable Long> asOf = _ -> null;
        private Explanation<S, C> explanation = (refusal, _, _, _) -> refusal;
        private Predicate<S> decidedUnread = _ -> false;
        private @Nullable Supplier<StateRefusal> withoutKey;
        private List<ProblemType> refusals = List.of();

        private Declared(CommandRule rule, Class<B> body, Class<C> command, BiFunction<B, SealingDesk<S>, C> seal) {
            this.rule = rule;
            this.body = body;
            this.command = command;
            this.seal = seal;
        }

        /** The same, with a body of at most so many KiB; 64 otherwise. */
        public Declared<B, C, S, E> largestBody(int kibibytes) {
            largestBody = kibibytes * KIBIBYTE;
            return this;
        }

        /** The same, decided on one version of the stream only where the sealed command names one. */
        public Declared<B, C, S, E> asOf(Function<C, @Nullable Long> version) {
            asOf = version;
            return this;
        }

        /** The same, with refusals that the history explains. */
        public Declared<B, C, S, E> explained(Explanation<S, C> by) {
            explanation = by;
            return this;
        }

        /** The same, refused so where a key that it needs cannot be used; otherwise it counts as a lost race. */
        public Declared<B, C, S, E> withoutKey(Supplier<StateRefusal> refusal) {
            withoutKey = refusal;
            return this;
        }

        /** The same, whose outcome depends on these sealed numbers, so that a guess could be tried with it; null: for this body on none. */
        public Declared<B, C, S, E> compares(Function<B, @Nullable Compared> what) {
            compares = what;
            return this;
        }

        /** The same, which its decision or its explanation may refuse with these problems; those of its gate are known. */
        public Declared<B, C, S, E> refusedWith(ProblemType... types) {
            refusals = List.of(types);
            return this;
        }

        /** The same, decided in such states though some entry of the stream cannot be read; otherwise it is refused then. */
        public Declared<B, C, S, E> decidedUnread(Predicate<S> where) {
            decidedUnread = where;
            return this;
        }

        /** The command with its decider. */
        public CommandType<B, C, S, E> decide(Decider<S, C, E> decider) {
            return new CommandType<>(this, decider);
        }
    }

    public CommandRule rule() {
        return declared.rule;
    }

    /** Whether it begins a stream. */
    public boolean begins() {
        return declared.rule.gate().begins();
    }

    /** The record that a request's body is read into. */
    public Class<B> body() {
        return declared.body;
    }

    /** The record that is decided on. */
    public Class<C> command() {
        return declared.command;
    }

    /** In bytes. */
    public int largestBody() {
        return declared.largestBody;
    }

    /** The refusal where a key that it needs cannot be used; null where that counts as a lost race. */
    public @Nullable StateRefusal withoutKey() {
        var refusal = declared.withoutKey;
        return refusal == null ? null : refusal.get();
    }

    /** On which sealed numbers it depends what comes of this body; null: on none. */
    public @Nullable Compared compares(CommandBody given) {
        var compares = declared.compares;
        return compares == null ? null : compares.apply(declared.body.cast(given));
    }

    /** Whether there are bodies of it of which the outcome depends on sealed numbers. */
    public boolean mayCompare() {
        return declared.compares != null;
    }

    /** With which problems the state may refuse it, whatever the body says. */
    public List<ProblemType> refusals(StreamKind<S, E> kind) {
        return Stream.concat(kind.barriers(declared.rule.gate()).stream(), declared.refusals.stream())
                .distinct()
                .toList();
    }

    /** Seals what the body says. */
    public C seal(CommandBody given, SealingDesk<S> desk) {
        try {
            return declared.seal.apply(declared.body.cast(given), desk);
        } catch (StateRefusal refusal) {
            assert isDeclared(refusal) : refusal.problem() + " is not declared of " + declared.rule;
            throw refusal;
        }
    }

    /** The version that the sealed command holds for, if it is one only. */
    public @Nullable Long asOf(C sealed) {
        return declared.asOf.apply(sealed);
    }

    /** The refusal as it is answered. */
    public StateRefusal explain(StateRefusal refusal, C sealed, S state, StreamHistory history) {
        var better = declared.explanation.of(refusal, sealed, state, history);
        assert better.equals(refusal) || isDeclared(better) : better.problem() + " is not declared of " + declared.rule;
        return better;
    }

    /** Faults of a body, and purposes that were objected to, are every command's. */
    private boolean isDeclared(StateRefusal refusal) {
        return refusal.is(HttpProblems.CONTENT_REFUSED)
                || refusal.is(Objected.TYPE)
                || declared.refusals.stream().anyMatch(refusal::is);
    }

    /**
     * Refuses what the state does not admit, whatever is asked.
     *
     * @throws StreamUnreadable where the state is not known well enough
     */
    public void admit(StreamKind<S, E> kind, S state) {
        var failure = kind.failure(state);
        if (failure != null && (kind.undecidable(state) || !declared.decidedUnread.test(state))) {
            throw new StreamUnreadable(failure);
        }
        kind.barrier(state, declared.rule.gate()).ifPresent(refusal -> {
            throw refusal;
        });
    }

    /** The whole decision on a sealed command: the gate first, then the decider, then what must accompany its events. */
    public Decision<S, E> decision(StreamKind<S, E> kind, C sealed, Instant at) {
        return state -> {
            admit(kind, state);
            return kind.completed(state, List.copyOf(decided(state, sealed, at)));
        };
    }

    private List<? extends E> decided(S state, C sealed, Instant at) {
        try {
            return decider.decide(state, sealed, at);
        } catch (StateRefusal refusal) {
            assert isDeclared(refusal) : refusal.problem() + " is not declared of " + declared.rule;
            throw refusal;
        }
    }
}
