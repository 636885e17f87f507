// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing.xlsx;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/**
 * The texts of cells: as they stand in the sheet, not as its formats show them. A number has no exponent and no zeros behind its last
 * decimal; whole numbers keep every digit, others the fifteen that a spreadsheet counts with. A day is {@code 2026-01-31}, with a time of
 * day {@code 2026-01-31T13:45:00}. A formula is its cached value. What has no value is a fault, and nothing is made up for it.
 */
final class CellTexts {
    /** Beyond those a spreadsheet has no numbers. */
    private static final int MOST_DIGITS = 310;

    private static final MathContext EXACT = new MathContext(15);
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern LINE_BREAKS = Pattern.compile("\r\n?");

    private final boolean from1904;
    private final boolean uncalculated;
    private final Set<String> errors;
    private final char decimal;

    /** @param decimal absent: a point */
    CellTexts(PartCheck workbook, @Nullable Character decimal) {
        this.from1904 = workbook.isFrom1904();
        this.uncalculated = workbook.isUncalculated();
        this.errors = workbook.errors();
        this.decimal = decimal == null ? '.' : decimal;
    }

    /** Why its value cannot be told. */
    Optional<String> fault(Cell cell) {
        if (cell.getType() == CellType.ERROR || isErrorOfFormula(cell)) {
            return Optional.of("holds an error such as #N/A in place of a value");
        }
        if (cell.getFormula() != null && cell.getValue() == null && isUncalculated(cell.getRawValue())) {
            return Optional.of("holds a formula without a value; open the workbook, calculate it and save it");
        }
        return cell.getValue() instanceof BigDecimal number && digits(number) > MOST_DIGITS
                ? Optional.of("holds a number that is too large or too small to be one")
                : Optional.empty();
    }

    /** The library does not say whether a formula's value is a text or an error. */
    private boolean isErrorOfFormula(Cell cell) {
        return cell.getFormula() != null && cell.getValue() instanceof String text && errors.contains(text);
    }

    /** An empty value is an empty text, but for the workbooks of programs that write formulas down and calculate none. */
    private boolean isUncalculated(@Nullable String raw) {
        return raw == null || !raw.isEmpty() || uncalculated;
    }

    private static long digits(BigDecimal number) {
        return Math.max(Math.abs((long) number.scale()), (long) number.precision() - number.scale());
    }

    /** Does it say nothing at all? */
    boolean isEmpty(Cell cell) {
        return fault(cell).isEmpty() && text(cell).isEmpty();
    }

    /** The text of a cell without a fault. */
    String text(Cell cell) {
        return switch (cell.getValue()) {
            case null -> "";
            case BigDecimal number -> number(number, cell.getDataFormatString());
            case Boolean bool -> bool.toString();
            case Object other -> plain(other.toString());
        };
    }

    private String number(BigDecimal number, @Nullable String format) {
        return Optional.ofNullable(format)
                .map(DateFormat::of)
                .flatMap(form -> SerialDay.text(number, form, from1904))
                .orElseGet(() -> plain(number).replace('.', decimal));
    }

    private static String plain(BigDecimal number) {
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        var exact = whole ? number : number.round(EXACT);
        return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
    }

    /** Characters that XML cannot hold are written as {@code _x000D_}; every line break is a line feed. */
    private static String plain(String text) {
        var whole = ESCAPED.matcher(text)
                .replaceAll(code ->
                        Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(code.group(1), 16))));
        return LINE_BREAKS.matcher(whole).replaceAll("\n");
    }
}
