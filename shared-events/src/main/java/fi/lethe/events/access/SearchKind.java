// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.access;

import fi.lethe.events.Coded;
import java.util.Locale;

/** How the register was searched. */
public enum SearchKind implements Coded {
    /** By parts of names, by addresses and numbers, among people whose data may be opened; so are look-alikes. */
    WORDS,
    /** By a number, or a whole name with a contact detail, also among people whose data are withheld. */
    EXACT,
    /** By rows of an import or of its dry run, which were compared with what stands and left no entry of their own. */
    IMPORT;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
