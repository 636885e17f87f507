// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing.csv;

import fi.lethe.access.problems.Refusal;
import java.io.Serial;

/** From some line on, or as a whole, the file cannot be read as rows. */
public final class FileUnreadable extends Refusal {
    @Serial
    private static final long serialVersionUID = 1L;

    private FileUnreadable(String detail) {
        super(422, "import-unreadable", detail);
    }

    /** Of the whole file. */
    public static FileUnreadable whole(String fault) {
        return new FileUnreadable("The file " + fault + ".");
    }

    /** Behind this line. */
    public static FileUnreadable after(long line, String fault) {
        return new FileUnreadable("After line " + line + " the file " + fault + ".");
    }

    /** At this line, and not behind it. */
    static FileUnreadable at(long line, String fault) {
        return new FileUnreadable("Line " + line + " of the file " + fault + ".");
    }
}
