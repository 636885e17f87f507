// SPDX-License-Identifier: Apache-2.0
package fi.lethe.rules.definition;

/** On which legal basis data are processed (GDPR Art. 6(1)). */
public enum LegalBasis {
    CONSENT('a'),
    CONTRACT('b'),
    LEGAL_OBLIGATION('c'),
    VITAL_INTERESTS('d'),
    PUBLIC_TASK('e'),
    LEGITIMATE_INTERESTS('f');

    private final char letter;

    LegalBasis(char letter) {
        this.letter = letter;
    }

    /** Whether the person may object to what rests on it (GDPR Art. 21(1)). */
    public boolean allowsObjection() {
        return this == PUBLIC_TASK || this == LEGITIMATE_INTERESTS;
    }

    /** Where it stands, such as {@code 6(1)(f)}. */
    public String article() {
        return "6(1)(" + letter + ")";
    }
}
