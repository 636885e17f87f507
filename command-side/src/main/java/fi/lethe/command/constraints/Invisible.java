// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.constraints;

import java.util.function.IntPredicate;

/** Characters that show nothing: who types or copies a text does not see whether they stand in it. */
public final class Invisible {
    private static final int HANGUL_CHOSEONG_FILLER = 0x115F;
    private static final int HANGUL_JUNGSEONG_FILLER = 0x1160;
    private static final int HANGUL_FILLER = 0x3164;
    private static final int HALFWIDTH_HANGUL_FILLER = 0xFFA0;
    private static final int GRAPHEME_JOINER = 0x034F;
    private static final int BRAILLE_BLANK = 0x2800;

    private Invisible() {}

    /** A space of whatever width, also one that shows nothing but takes a place. */
    public static boolean isSpace(int character) {
        return Character.isSpaceChar(character)
                || Character.isWhitespace(character)
                || character == BRAILLE_BLANK
                || character == HANGUL_FILLER
                || character == HALFWIDTH_HANGUL_FILLER;
    }

    /** Shows nothing and takes no place: formats, controls, joiners, variation selectors, the byte order mark. */
    public static boolean hasNoWidth(int character) {
        return switch (Character.getType(character)) {
            case Character.FORMAT, Character.CONTROL -> !isSpace(character);
            default ->
                character == GRAPHEME_JOINER
                        || character == HANGUL_CHOSEONG_FILLER
                        || character == HANGUL_JUNGSEONG_FILLER
                        || isVariationSelector(character);
        };
    }

    private static boolean isVariationSelector(int character) {
        return (character >= 0xFE00 && character <= 0xFE0F)
                || (character >= 0xE0100 && character <= 0xE01EF)
                || (character >= 0x180B && character <= 0x180F);
    }

    /** Is nothing of the text to be seen? */
    public static boolean isBlank(String text) {
        return text.codePoints().allMatch(character -> isSpace(character) || hasNoWidth(character));
    }

    /** The text without these characters. */
    public static String without(IntPredicate these, String text) {
        return text.codePoints().anyMatch(these)
                ? text.codePoints()
                        .filter(these.negate())
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()
                : text;
    }
}
