// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.imports;

import fi.lethe.access.problems.HttpProblems;
import fi.lethe.access.problems.TypedRefusal;
import fi.lethe.query.console.signin.FormSecret;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;

/**
 * A form with a file (RFC 7578), read part by part and in memory: the server's own reading of such forms would write what is large to a
 * temporary file, before anybody has asked who sent it. The form's secret stands before the file and is looked at first.
 */
final class FileForm {
    static final int LARGEST = 20 * 1024 * 1024;
    private static final int LARGEST_FIELD = 1024;
    private static final int MOST_PARTS = 8;

    private FileForm() {}

    /**
     * Its file.
     *
     * @return empty where none was chosen
     * @throws TypedRefusal where it is too large, no such form, or without the secret of this session
     */
    static Optional<RowsFile> read(HttpServletRequest request) throws IOException {
        var upload = new FileUpload();
        upload.setSizeMax(LARGEST + MOST_PARTS * LARGEST_FIELD);
        upload.setFileCountMax(MOST_PARTS);
        var fields = new HashMap<String, String>();
        try {
            for (var parts = upload.getItemIterator(new ServletRequestContext(request)); parts.hasNext(); ) {
                var part = parts.next();
                if (!part.isFormField()) {
                    return file(request, fields, part);
                }
                fields.put(part.getFieldName(), text(part));
            }
        } catch (SizeException _) {
            throw tooLarge();
        } catch (FileUploadException _) {
            throw TypedRefusal.of(HttpProblems.MALFORMED_REQUEST);
        }
        return Optional.empty();
    }

    private static Optional<RowsFile> file(HttpServletRequest request, Map<String, String> fields, FileItemStream part)
            throws IOException {
        if (!FormSecret.isOf(request, fields.getOrDefault(FormSecret.NAME, ""))) {
            throw TypedRefusal.of(HttpProblems.MALFORMED_REQUEST);
        }
        try (var stream = part.openStream()) {
            var bytes = stream.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw tooLarge();
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

    private static TypedRefusal tooLarge() {
        return TypedRefusal.of(HttpProblems.CONTENT_TOO_LARGE, "A file brought in by pages is at most 20 MiB.");
    }
}
