// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events;

/** Grounds on which restricted data may be processed all the same (GDPR Art. 18(2)). */
public enum ProcessingException implements Coded {
    CONSENT,
    LEGAL_CLAIM,
    RIGHTS_OF_ANOTHER,
    PUBLIC_INTEREST;

    @Override
    public String code() {
        return name();
    }
}
