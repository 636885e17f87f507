// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/**
 * Follows an erasure journal without the writers' lock: what has been appended, by whichever process, is told at the next look, and
 * where nothing was, a look is one question for the file's size.
 */
public final class JournalTail {
    private static final int TRIES = 3;

    private final Path file;
    private long sequence;
    private volatile long end;

    JournalTail(Path file, long begin) {
        this.file = file;
        this.end = begin;
    }

    /**
     * Tells each entry that was not told before, in order, once. When it returns, the consumer has had all that stood in the journal
     * before the call.
     *
     * @throws JournalDamaged if the journal is gone, has become shorter, or cannot be read
     */
    public void follow(Consumer<JournalEntry> consumer) {
        if (size() != end) {
            read(consumer);
        }
    }

    /** A writer that cuts what a crash has left may be met halfway; the line is whole at the next attempt. */
    private synchronized void read(Consumer<JournalEntry> consumer) {
        for (int attempt = 1; ; attempt++) {
            try {
                lines(consumer);
                return;
            } catch (JournalDamaged e) {
                if (attempt == TRIES) {
                    throw e;
                }
            }
        }
    }

    private void lines(Consumer<JournalEntry> consumer) {
        if (size() < end) {
            throw new JournalDamaged(file + " has become shorter while it was in use", null);
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            var lines = new WholeLines(channel, end);
            for (var line = lines.next(); line != null; line = lines.next()) {
                consumer.accept(JournalLines.entry(line, sequence + 1));
                sequence++;
                end = end + line.length + 1;
            }
        } catch (IOException e) {
            throw new JournalDamaged("cannot read " + file, e);
        }
    }

    private long size() {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new JournalDamaged("cannot read " + file, e);
        }
    }
}
