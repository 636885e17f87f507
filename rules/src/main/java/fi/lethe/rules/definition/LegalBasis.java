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

    /** Where it stands, such as {@code 6(1)(f)}. */
    public String article() {
        return "6(1)(" + letter + ")";
    }
}
