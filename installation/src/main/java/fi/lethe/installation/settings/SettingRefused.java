// SPDX-License-Identifier: Apache-2.0
package fi.lethe.installation.settings;

import java.io.Serial;

/** A setting that cannot be used; the message names it and says how to mend it, and shows no secret. */
public final class SettingRefused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public SettingRefused(String setting, String remedy) {
        super(setting + ": " + remedy);
    }
}
