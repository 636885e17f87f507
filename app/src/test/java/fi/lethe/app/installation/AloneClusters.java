// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.installation;

import fi.lethe.installation.settings.Directories;

/** The clusters of an installation that is stopped, as somebody starts them who has their files and passwords. */
public final class AloneClusters {

    private AloneClusters() {}

    public static Database ledger(Directories directories) {
        return EmbeddedDatabase.start(directories, Part.LEDGER);
    }

    public static Database vault(Directories directories) {
        return EmbeddedDatabase.start(directories, Part.VAULT);
    }
}
