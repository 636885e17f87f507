// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.stream;

import fi.lethe.access.problems.ProblemType;
import fi.lethe.events.PurposeId;
import fi.lethe.events.RegisterName;
import fi.lethe.events.ledger.LedgerEvent;
import fi.lethe.ledger.UnreadableEvent;
import fi.lethe.rules.commands.Gate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A kind of stream. Everything here is pure.
 *
 * @param <S> its state, which holds no personal data, for snapshots of it are kept
 * @param <E> its events
 */
public interface StreamKind<S, E extends LedgerEvent> {

    /** The member of an answer that names the stream, such as {@code customer}. */
    String name();

    /** The stream of this subject, as it stands in entries. */
    String stream(UUID subject);

    /** The subject of this stream; empty where it is of another kind. */
    Optional<UUID> subject(String stream);

    /** Where the subject can be read. */
    String path(UUID subject);

    /** The register whose data its entries concern. */
    RegisterName register();

    /** Its events' root. */
    Class<E> events();

    /** The state before the first event. */
    S unknown();

    /** The state after an event. */
    S evolve(S state, E event);

    /** The state after an event that cannot be read; throws a {@link StreamUnreadable} where nothing can be known without it. */
    S evolve(S state, UnreadableEvent event);

    /** Why some of its entries could not be read: the class of the first failure; null where all were. */
    @Nullable
    String failure(S state);

    /** Whether an entry could not be read without which nothing can be decided. */
    boolean undecidable(S state);

    /** The id of the stream that an event belongs to. */
    String idOf(E event);

    /** The keys under which something of the stream is sealed now. */
    LiveKeys keys(S state);

    /** The purposes for which nothing of it is processed any longer, because the person said so (GDPR Art. 21). */
    default List<PurposeId> stopped(S state) {
        return List.of();
    }

    /** Whether what is known of the subject is shown to nobody now, so that no guess about it may be tried. */
    boolean withheld(S state);

    /** The refusal of a command that would begin a stream which is there. */
    StateRefusal exists();

    /** The gates of its commands. */
    Class<? extends Gate> gates();

    /** What bars the way to a command of this gate, which is one of {@link #gates}; empty where it is admitted. */
    Optional<StateRefusal> barrier(S state, Gate gate);

    /** With which problems {@link #barrier} may refuse a command of this gate, whatever the state. */
    List<ProblemType> barriers(Gate gate);

    /** The events of a decision, with those that must accompany them whatever was decided. */
    default List<E> completed(S state, List<E> decided) {
        return decided;
    }
}
