// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

import fi.lethe.events.personal.KeyId;
import fi.lethe.events.personal.PersonalValue;
import fi.lethe.events.personal.Token;
import fi.lethe.evidence.merkle.ConsistencyProof;
import fi.lethe.evidence.merkle.InclusionProof;
import fi.lethe.evidence.merkle.RightEdge;
import fi.lethe.ledger.append.Appender;
import fi.lethe.ledger.check.LedgerCheck;
import fi.lethe.ledger.payload.PayloadJson;
import fi.lethe.ledger.tail.Row;
import fi.lethe.ledger.tail.Tail;
import fi.lethe.ledger.tail.TailStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The ledger: what it holds, and the appender that everything goes in through.
 *
 * <p>One per process; several processes may have one each. May be used from any thread. The database's failures are Spring's
 * {@code DataAccessException}, unless said otherwise.
 */
public final class LedgerStore implements AutoCloseable {
    private final LedgerSettings settings;
    private final JdbcClient jdbc;
    private final String origin;
    private final PayloadJson json = new PayloadJson();
    private final EntryDecoder decoder;
    private final Tail tail;
    private final Appender appender;
    private final CommandAppender commands;
    private final AccessLog access;
    private final AccountLog accounts;
    private final StoredReceipts receipts;
    private final SealedIndex sealed;

    private LedgerStore(LedgerSettings settings) {
        this.settings = settings;
        var template = new JdbcTemplate(settings.reads());
        template.setQueryTimeout(Math.toIntExact(settings.appendDeadline().toSeconds() + 1));
        jdbc = JdbcClient.create(template);
        origin = jdbc.sql("select origin from ledger.ledger_head")
                .query(String.class)
                .single();
        decoder = new EntryDecoder(settings.types(), json);
        tail = new Tail(settings.reads());
        appender = new Appender(settings.appends(), settings.clock(), settings.appendDeadline(), tail::grown);
        var preparation = new EventPreparation(origin, settings.types(), json);
        commands = new CommandAppender(preparation, appender, settings.clock());
        access = new AccessLog(preparation, appender, this::version, settings);
        accounts = new AccountLog(preparation, streams(), settings.clock());
        receipts = new StoredReceipts(jdbc);
        sealed = new SealedIndex(jdbc);
    }

    /** Opens the ledger of a migrated database. */
    public static LedgerStore open(LedgerSettings settings) {
        return new LedgerStore(settings);
    }

    /** The ledger's name, which stands in every entry. */
    public String origin() {
        return origin;
    }

    /** How far the ledger has come. */
    public Head head() {
        return jdbc.sql("select size, edge, last_at from ledger.ledger_head")
                .query((row, _) -> new Head(
                        row.getLong("size"),
                        RightEdge.of(row.getLong("size"), row.getBytes("edge")).root(),
                        row.getObject("last_at", OffsetDateTime.class).toInstant()))
                .single();
    }

    /** The entry at this position; without its bytes where they were purged. */
    public Optional<StoredEntry> entry(long position) {
        return new StoredEntries(jdbc).at(position);
    }

    /** At most so many entries of a stream in its order, purged ones left out. */
    public List<StoredEntry> stream(String stream, long fromSeq, int limit) {
        return new StoredEntries(jdbc).ofStream(stream, fromSeq, limit);
    }

    /**
     * What happened in a stream, sealed values with their ciphertexts; purged entries are left out.
     *
     * @param fromSeq the first place in the stream
     * @param upTo the last position in the ledger
     * @param limit at most so many events
     */
    public List<DomainEventMessage<?>> events(String stream, long fromSeq, long upTo, int limit) {
        return streams().sealed(stream, fromSeq, upTo, limit);
    }

    /**
     * From this position on, at most so many events by which keys are withheld, released or destroyed, in order and without ciphertexts;
     * found by an index of their own, over a connection of their own.
     */
    public List<TrackedEventMessage<?>> eventsAboutKeys(long from, int limit) {
        return tail.aboutKeys(from, limit).stream()
                .<TrackedEventMessage<?>>map(this::message)
                .toList();
    }

    /** Those of these streams in which an event withholds, releases or destroys keys; also one whose payload cannot be read. */
    public Set<String> streamsAboutKeys(Collection<String> streams) {
        return tail.streamsAboutKeys(streams);
    }

    /** Of each of these streams the last event of this type, if it has one that is not purged; without ciphertexts. */
    public List<DomainEventMessage<?>> last(String type, Collection<String> ofStreams) {
        return streams().last(type, ofStreams);
    }

    /** At most so many entries from this position on. */
    public List<StoredEntry> range(long from, int limit) {
        return new StoredEntries(jdbc).range(from, limit);
    }

    /** The first position recorded at this time or later; the ledger's size where there is none. */
    public long firstPositionAt(Instant time) {
        return new StoredEntries(jdbc).firstAt(time, head().size());
    }

    /**
     * The proof that the entry at this position is in the tree of this size.
     *
     * @throws IllegalArgumentException where there is no such entry or the ledger is smaller
     */
    public InclusionProof inclusionProof(long position, long size) {
        return new StoredProofs(jdbc).inclusion(position, size);
    }

    /**
     * The proof that the tree of the first size is a prefix of the tree of the second.
     *
     * @throws IllegalArgumentException where the sizes do not fit each other or the ledger is smaller
     */
    public ConsistencyProof consistencyProof(long first, long second) {
        return new StoredProofs(jdbc).consistency(first, second);
    }

    /** The first answer to a command, if it has one; an append under way is not waited for. */
    public Optional<Receipt> receipt(UUID command) {
        return receipts.of(command);
    }

    /** The first answers to those of the commands that have one. */
    public Map<UUID, Receipt> receipts(Collection<UUID> commands) {
        return receipts.of(commands);
    }

    /**
     * The first answer to a command, after every append under way is decided.
     *
     * @throws LedgerUnavailable where that, or the database, takes longer than the append deadline
     */
    public Optional<Receipt> receiptUnderHeadLock(UUID command) {
        if (!appender.awaitDecision(command)) {
            throw new LedgerUnavailable("It is not known yet whether command " + command + " stands", null);
        }
        try {
            receipts.awaitAppends();
            return receipts.of(command);
        } catch (DataAccessException e) {
            throw new LedgerUnavailable("The ledger does not answer", e);
        }
    }

    /** Whether an event of this type in this stream holds the token; reads the whole stream, so it is for refusals only. */
    public boolean streamMentions(String stream, String type, Token token) {
        return sealed.mentions(stream, type, token);
    }

    /** The value recorded last under any of these keys, with its ciphertext; none where they were purged. */
    public <T extends PersonalValue> Optional<SealedAt<T>> latestSealed(Collection<KeyId> keys) {
        return sealed.latest(keys);
    }

    /** How many entries a stream has. */
    public long version(String stream) {
        return streams().lastSequenceNumber(stream).orElse(-1L) + 1;
    }

    /** Those of the keys that no entry has used. */
    public List<KeyId> unnamed(Collection<KeyId> candidates) {
        return sealed.unnamed(candidates);
    }

    /** Records that a holder of derived data has followed up to this position; never goes back. */
    public void acknowledge(String holder, long position) {
        new Holders(jdbc).acknowledge(holder, position);
    }

    /** The position up to which each holder of derived data has followed. */
    public Map<String, Long> holders() {
        return new Holders(jdbc).all();
    }

    /** The highest journal sequence of a KeysDestroyed; 0 where there is none. */
    public long lastJournalSequence() {
        return jdbc.sql("select journal_sequence from ledger.ledger_head")
                .query(Long.class)
                .single();
    }

    /** Whether entries, ciphertexts, index columns, tree and head all agree; reads the whole ledger. */
    public boolean verifyAgainstTree() {
        return verifyAgainstTree(_ -> {});
    }

    /** As {@link #verifyAgainstTree()}, and tells each deviation in one sentence that holds no payload. */
    public boolean verifyAgainstTree(Consumer<String> deviations) {
        var none = new AtomicBoolean(true);
        new LedgerCheck(settings.reads()).run(deviation -> {
            none.set(false);
            deviations.accept(deviation);
        });
        return none.get();
    }

    /** Stops appending and following; who still waits is told that it is too late. */
    @Override
    public void close() {
        appender.close();
        tail.close();
    }

    /** Records who was shown what, and who was kept out. */
    public AccessLog access() {
        return access;
    }

    /** Records what happens to accounts. */
    public AccountLog accounts() {
        return accounts;
    }

    CommandAppender commands() {
        return commands;
    }

    StreamReader streams() {
        return new StreamReader(jdbc, decoder);
    }

    Snapshots snapshots(List<SnapshotType> types) {
        return new Snapshots(jdbc, json, settings.clock(), types);
    }

    TailStream tail(long from) {
        return tail.open(from, this::message);
    }

    TailStream tailWithout(Collection<Class<?>> types, long from) {
        var names = types.stream().map(type -> settings.types().of(type).name()).toList();
        return tail.openWithout(names, from, this::message);
    }

    private TrackedEventMessage<?> message(Row row) {
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(row.position()),
                decoder.decode(row.position(), row.entry(), row.ciphertexts()));
    }
}
