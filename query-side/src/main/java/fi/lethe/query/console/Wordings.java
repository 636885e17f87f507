// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console;

import java.time.ZoneId;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** Words in the readers' languages. */
public final class Wordings {
    private final MessageSource messages;
    private final ZoneId zone;

    Wordings(MessageSource messages, ZoneId zone) {
        this.messages = messages;
        this.zone = zone;
    }

    /** Those of one language. */
    public Wording in(Locale locale) {
        return new Wording(messages, locale, zone);
    }
}
