// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.access;

import fi.lethe.events.Coded;
import java.util.Locale;

/** Why somebody was kept out; the codes are those of the problems that were answered. */
public enum DenialReason implements Coded {
    NOT_SIGNED_IN,
    WRONG_CREDENTIALS,
    TOO_MANY_ATTEMPTS,
    ROLE_NOT_PERMITTED,
    AGREEMENT_MISSING,
    /** Any other refusal with status 401 or 403. */
    OTHER;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
