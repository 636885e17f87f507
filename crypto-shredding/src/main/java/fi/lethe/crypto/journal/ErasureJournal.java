// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto.journal;

import fi.lethe.crypto.keyring.PrivateFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The file {@code erasure-journal}: every destruction of keys, written and fsynced before it happens.
 *
 * <p>Processes that share the directory take turns by a lock that the caller holds around {@link #append} and
 * {@link #forEachFrom}; what another process has appended meanwhile is read first. A last line without its line feed is what a
 * crash left: nothing was destroyed under it, so it is cut. Anything else that cannot be read is damage and refused.
 */
public final class ErasureJournal {
    private static final String FILE = "erasure-journal";

    private final Path file;
    private final Map<UUID, Long> sequences = new HashMap<>();
    /** Where each entry begins; where the next one will. */
    private final List<Long> offsets = new ArrayList<>();

    private long begin;
    private long end;

    private ErasureJournal(Path file) {
        this.file = file;
    }

    public static boolean existsIn(Path directory) {
        return Files.exists(directory.resolve(FILE));
    }

    /** Makes an empty journal of this ledger. */
    public static ErasureJournal create(Path directory, String origin) {
        try {
            PrivateFiles.directory(directory);
            PrivateFiles.write(directory.resolve(FILE), JournalLines.header(origin));
        } catch (IOException e) {
            throw new JournalDamaged("cannot make an erasure journal in " + directory, e);
        }
        return open(directory, origin);
    }

    /**
     * Opens the journal of this ledger.
     *
     * @throws JournalDamaged if it is missing, broken, or another ledger's
     */
    public static ErasureJournal open(Path directory, String origin) {
        var journal = new ErasureJournal(directory.resolve(FILE));
        try (var channel = FileChannel.open(journal.file, StandardOpenOption.READ)) {
            var header = new WholeLines(channel, 0).next();
            if (header == null) {
                throw new JournalDamaged(journal.file + " has no header", null);
            }
            var found = JournalLines.origin(header);
            if (!found.equals(origin)) {
                throw new JournalDamaged(journal.file + " belongs to the ledger " + found + ", not to " + origin, null);
            }
            journal.begin = header.length + 1L;
            journal.end = journal.begin;
        } catch (IOException e) {
            throw new JournalDamaged("cannot read " + journal.file, e);
        }
        return journal;
    }

    /** The same journal from its first entry on, for who holds no lock. */
    public JournalTail tail() {
        return new JournalTail(file, begin);
    }

    /** The entry of this sequence, which stands in the journal. Call with the writers' lock held. */
    public synchronized JournalEntry entry(long sequence) {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            catchUp(channel);
            return read(channel, sequence);
        } catch (IOException e) {
            throw new JournalDamaged("cannot read " + file, e);
        }
    }

    /** The last sequence, 0 where there is none. Call with the writers' lock held. */
    public synchronized long last() {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            catchUp(channel);
            return offsets.size();
        } catch (IOException e) {
            throw new JournalDamaged("cannot read " + file, e);
        }
    }

    /**
     * Appends this destruction and returns once it is on disk; an order that stands in the journal is not written again.
     * Call with the writers' lock held.
     *
     * @param draft its sequence is not looked at
     * @return the entry as it stands in the journal
     * @throws IllegalArgumentException if the order stands in the journal with other keys
     */
    public synchronized JournalEntry append(JournalEntry draft) {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            catchUp(channel);
            if (channel.size() > end) {
                channel.truncate(end);
                channel.force(true);
            }
            var known = sequences.get(draft.order());
            return known == null ? write(channel, draft) : same(draft, read(channel, known));
        } catch (IOException e) {
            throw new JournalDamaged("cannot write " + file, e);
        }
    }

    /** Hands each entry from this sequence on to the consumer, in order. Call with the writers' lock held. */
    public synchronized void forEachFrom(long sequence, Consumer<JournalEntry> consumer) {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            catchUp(channel);
            if (sequence > offsets.size()) {
                return;
            }
            var lines = new WholeLines(channel, offset(sequence));
            for (long next = sequence; next <= offsets.size(); next++) {
                consumer.accept(entry(lines, next));
            }
        } catch (IOException e) {
            throw new JournalDamaged("cannot read " + file, e);
        }
    }

    private JournalEntry write(FileChannel channel, JournalEntry draft) throws IOException {
        var entry = new JournalEntry(offsets.size() + 1L, draft.order(), draft.subject(), draft.keys(), draft.at());
        var line = ByteBuffer.wrap(JournalLines.entry(entry));
        int length = line.remaining();
        for (long at = end; line.hasRemaining(); ) {
            at += channel.write(line, at);
        }
        channel.force(true);
        remember(entry, length);
        return entry;
    }

    private static JournalEntry same(JournalEntry draft, JournalEntry known) {
        if (!new HashSet<>(draft.keys()).equals(new HashSet<>(known.keys()))) {
            throw new IllegalArgumentException("order " + draft.order() + " stands in the journal with other keys");
        }
        return known;
    }

    private JournalEntry read(FileChannel channel, long sequence) throws IOException {
        return entry(new WholeLines(channel, offset(sequence)), sequence);
    }

    private JournalEntry entry(WholeLines lines, long sequence) throws IOException {
        var line = lines.next();
        if (line == null) {
            throw new JournalDamaged(file + " has lost its entry " + sequence, null);
        }
        return JournalLines.entry(line, sequence);
    }

    private void catchUp(FileChannel channel) throws IOException {
        if (channel.size() < end) {
            throw new JournalDamaged(file + " has become shorter while it was in use", null);
        }
        var lines = new WholeLines(channel, end);
        for (var line = lines.next(); line != null; line = lines.next()) {
            remember(JournalLines.entry(line, offsets.size() + 1L), line.length + 1);
        }
    }

    private void remember(JournalEntry entry, int length) {
        if (sequences.putIfAbsent(entry.order(), entry.sequence()) != null) {
            throw new JournalDamaged("order " + entry.order() + " stands in the journal twice", null);
        }
        offsets.add(end);
        end += length;
    }

    private long offset(long sequence) {
        return offsets.get(Math.toIntExact(sequence - 1));
    }
}
