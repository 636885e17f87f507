// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events;

import java.util.Locale;

/** The language of a request, by its tag (RFC 5646). */
public enum RequestLanguage implements Coded {
    FI,
    SV,
    EN;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
