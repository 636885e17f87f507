// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.imports;

import fi.lethe.access.body.LargeBodies;
import fi.lethe.access.problems.HttpProblems;
import fi.lethe.access.problems.Refusal;
import fi.lethe.access.problems.TypedRefusal;
import fi.lethe.query.console.signin.FormSecret;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.UploadContext;
import org.jspecify.annotations.Nullable;

/**
 * A form with a file (RFC 7578), read part by part and in memory: the server's own reading of such forms would write what is large to a
 * temporary file, before anybody has asked who sent it. The form's secret stands before the file and is looked at first.
 */
final class UploadForm {
    static final int LARGEST = 20 * 1024 * 1024;
    private static final int LARGEST_FIELD = 1024;
    private static final Set<String> FIELDS = Set.of(FormSecret.NAME, "as");

    private final LargeBodies bodies = new LargeBodies();

    /** The request as the reader of forms wants it. */
    private record Sent(HttpServletRequest request, InputStream body) implements UploadContext {
        @Override
        public @Nullable String getCharacterEncoding() {
            return request.getCharacterEncoding();
        }

        @Override
        public @Nullable String getContentType() {
            return request.getContentType();
        }

        @Override
        public long contentLength() {
            return request.getContentLengthLong();
        }

        @Override
        public InputStream getInputStream() {
            return body;
        }
    }

    /**
     * Its file.
     *
     * @return empty where none was chosen
     * @throws Refusal where it is too large or too slow, no such form, or without the secret of this session
     */
    Optional<RowsFile> read(UUID sender, HttpServletRequest request) throws IOException {
        return bodies.take(sender, request, LARGEST + 8 * LARGEST_FIELD, body -> read(new Sent(request, body)));
    }

    private static Optional<RowsFile> read(Sent sent) {
        var fields = new HashMap<String, String>();
        try {
            for (var parts = new FileUpload().getItemIterator(sent); parts.hasNext(); ) {
                var part = parts.next();
                if (!part.isFormField()) {
                    check(sent.request(), fields);
                    return file(fields, part);
                }
                if (!FIELDS.contains(part.getFieldName()) || fields.put(part.getFieldName(), text(part)) != null) {
                    throw TypedRefusal.of(HttpProblems.MALFORMED_REQUEST);
                }
            }
        } catch (IOException _) { // it broke off, or is no such form
            throw TypedRefusal.of(HttpProblems.MALFORMED_REQUEST);
        }
        check(sent.request(), fields);
        return Optional.empty();
    }

    private static void check(HttpServletRequest request, Map<String, String> fields) {
        if (!FormSecret.isOf(request, fields.getOrDefault(FormSecret.NAME, ""))) {
            throw TypedRefusal.of(HttpProblems.MALFORMED_REQUEST);
        }
    }

    private static Optional<RowsFile> file(Map<String, String> fields, FileItemStream part) throws IOException {
        try (var stream = part.openStream()) {
            var bytes = stream.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw TypedRefusal.of(HttpProblems.CONTENT_TOO_LARGE, "A file brought in by pages is at most 20 MiB.");
            }
            var kind = RowsFile.Kind.INVOICES.code().equals(fields.get("as"))
                    ? RowsFile.Kind.INVOICES
                    : RowsFile.Kind.CUSTOMERS;
            return bytes.length == 0 ? Optional.empty() : Optional.of(new RowsFile(kind, bytes));
        }
    }

    private static String text(FileItemStream part) throws IOException {
        try (var stream = part.openStream()) {
            return new String(stream.readNBytes(LARGEST_FIELD), StandardCharsets.UTF_8);
        }
    }
}
