// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.reading;

import fi.lethe.access.problems.Refusal;
import java.io.Serial;
import tools.jackson.core.exc.StreamReadException;

/** The body is no JSON in UTF-8. */
public final class MalformedJson extends Refusal {
    @Serial
    private static final long serialVersionUID = 1L;

    MalformedJson(String detail) {
        super(400, "malformed-json", "The body " + detail + ".");
    }

    static String place(StreamReadException malformed) {
        var place = malformed.getLocation();
        return place == null ? "its beginning" : "line " + place.getLineNr() + ", column " + place.getColumnNr();
    }
}
