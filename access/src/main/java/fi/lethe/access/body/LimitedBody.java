// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.body;

import fi.lethe.access.problems.HttpProblems;
import fi.lethe.access.problems.TypedRefusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.stream.Stream;

/** Reads bodies no further than the largest that their call can have, and no longer than half a minute. */
public final class LimitedBody {
    private static final int KIBIBYTE = 1024;
    private static final int PIECE = 8 * KIBIBYTE;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private LimitedBody() {}

    /**
     * The whole body.
     *
     * @throws TypedRefusal {@code content-too-large}, before anything is read where the length was told, or {@code
     *     request-too-slow}
     */
    public static byte[] read(HttpServletRequest request, int largest) throws IOException {
        refuseTold(request.getContentLengthLong(), largest);
        return read(request.getInputStream(), largest);
    }

    /** Refuses a body that is too large by what was told of it. */
    static void refuseTold(long length, int largest) {
        if (length > largest) {
            throw tooLarge(largest);
        }
    }

    static byte[] read(InputStream stream, int largest) throws IOException {
        var until = System.nanoTime() + LONGEST.toNanos();
        var body = new ByteArrayOutputStream();
        var piece = new byte[PIECE];
        try {
            for (var read = stream.read(piece); read >= 0; read = stream.read(piece)) {
                body.write(piece, 0, read);
                if (body.size() > largest) {
                    throw tooLarge(largest);
                }
                if (System.nanoTime() - until > 0) {
                    throw TypedRefusal.of(HttpProblems.TOO_SLOW);
                }
            }
        } catch (IOException e) {
            if (causes(e).anyMatch(SocketTimeoutException.class::isInstance)) {
                throw TypedRefusal.of(HttpProblems.TOO_SLOW);
            }
            throw e;
        }
        return body.toByteArray();
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(5);
    }

    static TypedRefusal tooLarge(int largest) {
        return TypedRefusal.of(
                HttpProblems.CONTENT_TOO_LARGE, "The body of this call is at most " + largest / KIBIBYTE + " KiB.");
    }
}
