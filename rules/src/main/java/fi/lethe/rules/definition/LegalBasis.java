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

    /** What a person can do about processing that rests on it. */
    public String rightThatFits() {
        return switch (this) {
            case CONSENT -> "the person withdraws the consent (Art. 7(3))";
            case CONTRACT -> "the relationship ends, or the data are erased where they are no longer needed (Art. 17)";
            case LEGAL_OBLIGATION, VITAL_INTERESTS ->
                "wrong data are rectified (Art. 16), and processing is restricted on a ground of Art. 18";
            case PUBLIC_TASK, LEGITIMATE_INTERESTS -> "the person objects (Art. 21)";
        };
    }

    /** Where it stands, such as {@code 6(1)(f)}. */
    public String article() {
        return "6(1)(" + letter + ")";
    }
}
