// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing.csv;

import java.util.regex.Pattern;

/** What a spreadsheet wraps around the text of a cell, taken off. */
final class Cells {
    private static final Pattern FORMULA = Pattern.compile("\\s*=\"(.*)\"\\s*", Pattern.DOTALL);
    private static final Pattern LINE_BREAKS = Pattern.compile("\r\n?");

    private Cells() {}

    /** {@code ="00100"}, which keeps zeros in front, is {@code 00100}; every line break is a line feed. */
    static String text(String cell) {
        var formula = FORMULA.matcher(cell);
        var text = formula.matches() ? formula.group(1).replace("\"\"", "\"") : cell;
        return LINE_BREAKS.matcher(text).replaceAll("\n");
    }
}
