// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** A file of which the rest comes only when it is let go. */
final class SentInParts {
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final String first;
    private final String rest;

    SentInParts(String first, String rest) {
        this.first = first;
        this.rest = rest;
    }

    InputStream stream() {
        return new SequenceInputStream(bytes(first), new FilterInputStream(bytes(rest)) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                await();
                return super.read(target, offset, length);
            }
        });
    }

    void goOn() {
        goOn.countDown();
    }

    private void await() throws IOException {
        try {
            goOn.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
