// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The lines of a file from a place on, those that are ended by a line feed. */
final class WholeLines {
    private final FileChannel channel;
    private byte[] read = new byte[64 * 1024];
    private int next;
    private int end;

    WholeLines(FileChannel channel, long offset) throws IOException {
        this.channel = channel;
        channel.position(offset);
    }

    /** The next one without its line feed; null where none is complete. */
    byte @Nullable [] next() throws IOException {
        int looked = next;
        while (true) {
            for (int at = looked; at < end; at++) {
                if (read[at] == '\n') {
                    var line = Arrays.copyOfRange(read, next, at);
                    next = at + 1;
                    return line;
                }
            }
            looked = end - next;
            if (!more()) {
                return null;
            }
        }
    }

    /** What is not told yet moves to the front, and more is read behind it. */
    private boolean more() throws IOException {
        int left = end - next;
        var target = left > read.length / 2 ? new byte[read.length * 2] : read;
        System.arraycopy(read, next, target, 0, left);
        read = target;
        next = 0;
        end = left;
        int count = channel.read(ByteBuffer.wrap(read, end, read.length - end));
        end += Math.max(count, 0);
        return count > 0;
    }
}
