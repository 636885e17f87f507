// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events;

import java.util.regex.Pattern;

/**
 * Why personal data are processed (GDPR Art. 5(1)(b)), by the name that the register's definition gives it. Two are always there,
 * whatever a definition says.
 */
public record PurposeId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    /** To answer a request of the data subject (GDPR Art. 12). */
    public static final PurposeId RIGHTS_REQUEST = new PurposeId("rights-request");

    /** To check that processing is lawful (GDPR Art. 5(2)). */
    public static final PurposeId AUDIT = new PurposeId("audit");

    public PurposeId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a purpose's name is lower-case letters, digits and hyphens");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
