// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing.csv;

import java.util.regex.Pattern;

/** What a spreadsheet wraps around the text of a cell, taken off. */
final class Cells {
    private static final Pattern FORMULA = Pattern.compile("\\s*=\"(.*)\"\\s*", Pattern.DOTALL);
    private static final Pattern LINE_BREAKS = Pattern.compile("\r\n?");

    /** What a spreadsheet may work out, and not only show: numbers with a sign are harmless. */
    private static final Pattern WORKED_OUT = Pattern.compile("[=+@\\-\t\r\n].*", Pattern.DOTALL);

    private static final Pattern SIGNED_NUMBER = Pattern.compile("[+-][\\d\\s.,()/-]*");
    private static final String QUOTE = "'";

    private Cells() {}

    /** A text that a spreadsheet would take for a formula, behind a quotation mark; {@link #text} takes it off again. */
    static String harmless(String text) {
        return isFormula(text) ? QUOTE + text : text;
    }

    private static boolean isFormula(String text) {
        return WORKED_OUT.matcher(text).matches()
                && !SIGNED_NUMBER.matcher(text).matches();
    }

    /** {@code ="00100"}, which keeps zeros in front, is {@code 00100}; every line break is a line feed. */
    static String text(String cell) {
        var formula = FORMULA.matcher(cell);
        var text = formula.matches() ? formula.group(1).replace("\"\"", "\"") : cell;
        if (text.startsWith(QUOTE) && isFormula(text.substring(1))) {
            text = text.substring(1);
        }
        return LINE_BREAKS.matcher(text).replaceAll("\n");
    }
}
