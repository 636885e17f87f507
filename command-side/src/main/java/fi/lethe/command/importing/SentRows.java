// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;

/** A file of rows as it comes. */
record SentRows(FileForm form, InputStream content) {

    /** The body of a call, in the form that its media type says. */
    static SentRows in(HttpServletRequest request) throws IOException {
        return in(request, request.getInputStream());
    }

    /** The same, where the body is read as this stream. */
    static SentRows in(HttpServletRequest request, InputStream body) {
        return new SentRows(FileForm.of(request.getContentType()), body);
    }
}
