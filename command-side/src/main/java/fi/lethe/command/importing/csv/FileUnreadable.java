// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing.csv;

import fi.lethe.access.problems.Refusal;
import java.io.Serial;

/** From some line on, the file cannot be read as rows. */
public final class FileUnreadable extends Refusal {
    @Serial
    private static final long serialVersionUID = 1L;

    FileUnreadable(long line, String fault) {
        this("After line " + line + " the file " + fault + ".");
    }

    private FileUnreadable(String detail) {
        super(422, "import-unreadable", detail);
    }

    /** At this line, and not behind it. */
    static FileUnreadable at(long line, String fault) {
        return new FileUnreadable("Line " + line + " of the file " + fault + ".");
    }
}
