// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing.xlsx;

import fi.lethe.command.importing.csv.FileUnreadable;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Looks at the cells of the sheets: each must stand in order, within a sheet's bounds, and cost the library little. */
final class CellCheck {
    private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3})[1-9]\\d{0,6}");
    private static final Set<String> KINDS = Set.of("n", "s", "str", "inlineStr", "b", "e");
    private static final int MOST_COLUMNS = 16_384;
    private static final int LONGEST_NUMBER = 64;
    private static final int LONGEST_FORMULA = 8_192;
    private static final int MOST_ARRAYS = 1_000;
    /** The library writes a shared formula anew for each cell, in a time that grows with the square of its length. */
    private static final double DEAREST_SHARED = 1e12;

    private static final int MOST_ERRORS = 100;

    private final Set<String> errors = new HashSet<>();
    private final StringBuilder text = new StringBuilder();
    private String kind = "n";
    private boolean formula;
    private int column;
    private int addressed;
    private int others;

    private long highestString = -1;
    private int arrays;
    private int shared;
    private int longestShared;
    private boolean sharing;
    private boolean uncalculated;

    /** Is there a formula with an empty value that is not said to be a text? */
    boolean isUncalculated() {
        return uncalculated;
    }

    /** The errors that cells hold in place of a value. */
    Set<String> errors() {
        return Set.copyOf(errors);
    }

    void look(int event, XMLStreamReader xml) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start(xml);
            case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                if (text.length() <= LONGEST_FORMULA) {
                    text.append(xml.getText());
                }
            }
            default -> {
                // a comment is no value
            }
        }
    }

    private void start(XMLStreamReader xml) {
        text.setLength(0);
        switch (xml.getLocalName()) {
            case "row" -> {
                column = 0;
                addressed = 0;
                others = 0;
            }
            case "c" -> cell(xml.getAttributeValue(null, "r"), xml.getAttributeValue(null, "t"));
            case "f" -> formula(xml.getAttributeValue(null, "t"));
            default -> {
                // no part of a cell's value
            }
        }
    }

    private void cell(@Nullable String address, @Nullable String said) {
        kind = said == null ? "n" : said;
        formula = false;
        int at = column + 1;
        if (address == null) {
            others++;
        } else {
            addressed++;
            var match = ADDRESS.matcher(address);
            at = match.matches() ? number(match.group(1)) : 0;
        }
        if (at <= column || at > MOST_COLUMNS || (addressed > 0 && others > 0)) {
            throw FileUnreadable.whole("has cells that are not in order; " + XlsxRows.REMEDY);
        }
        if (!KINDS.contains(kind)) {
            throw FileUnreadable.whole("has cells of a kind that is not read here; " + XlsxRows.REMEDY);
        }
        column = at;
    }

    private static int number(String letters) {
        return letters.chars().reduce(0, (number, letter) -> number * 26 + letter - 'A' + 1);
    }

    private void formula(@Nullable String said) {
        formula = true;
        sharing = "shared".equals(said);
        arrays += "array".equals(said) ? 1 : 0;
        shared += sharing ? 1 : 0;
    }

    private void end(String name) {
        switch (name) {
            case "f" -> {
                if (text.length() > LONGEST_FORMULA) {
                    throw tooMuch();
                }
                longestShared = Math.max(longestShared, sharing ? text.length() : 0);
            }
            case "v" -> value();
            default -> {
                // no part of a cell's value
            }
        }
        text.setLength(0);
    }

    private void value() {
        boolean number = kind.equals("n") || kind.equals("s");
        if (number && text.length() > LONGEST_NUMBER) {
            throw FileUnreadable.whole("has a number that is longer than any number is; " + XlsxRows.REMEDY);
        }
        if (kind.equals("s") && !text.isEmpty()) {
            highestString = Math.max(highestString, index(text.toString()));
        }
        if (kind.equals("e") && errors.add(text.toString()) && errors.size() > MOST_ERRORS) {
            throw FileUnreadable.whole("has errors of too many kinds; " + XlsxRows.REMEDY);
        }
        uncalculated |= formula && text.isEmpty() && !kind.equals("str");
    }

    private static long index(String text) {
        return text.length() < 10 && text.chars().allMatch(digit -> digit >= '0' && digit <= '9')
                ? Long.parseLong(text)
                : Long.MAX_VALUE;
    }

    /** @param strings how many texts the cells may share */
    void end(long strings) {
        if (highestString >= strings) {
            throw FileUnreadable.whole("refers to a text that it does not have; " + XlsxRows.REMEDY);
        }
        if (arrays > MOST_ARRAYS || (double) shared * longestShared * longestShared > DEAREST_SHARED) {
            throw tooMuch();
        }
    }

    private static FileUnreadable tooMuch() {
        return FileUnreadable.whole("has too many or too long formulas; " + XlsxRows.REMEDY);
    }
}
