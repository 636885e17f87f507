// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing.rows;

import fi.lethe.command.constraints.Invisible;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The id of a row in the register that it comes from. What cannot be seen is no part of it: characters without width nowhere, spaces
 * neither at its ends nor, but for plain ones, inside.
 *
 * @param text by which two ids are the same
 * @param asGiven without plain spaces at its ends alone
 */
public record RowId(String text, String asGiven) {
    private static final Pattern PLAIN_SPACES = Pattern.compile(" {2,}");
    private static final Pattern NUMBER = Pattern.compile("0*(\\d+?)(?:[.,]0*)?");

    /** Of what stands in the file; of an id in which nothing can be seen the text is empty. */
    public static RowId of(String asGiven) {
        var seen = Invisible.without(
                character -> Invisible.hasNoWidth(character) || (Invisible.isSpace(character) && character != ' '),
                Normalizer.normalize(asGiven, Normalizer.Form.NFC));
        return new RowId(PLAIN_SPACES.matcher(seen.strip()).replaceAll(" "), asGiven);
    }

    /** Without the plain spaces inside, too. */
    public String closed() {
        return text.replace(" ", "");
    }

    /** What it has in common with ids that are easily taken for it: a number without leading zeros and decimals, small letters. */
    public String core() {
        var plain = Normalizer.normalize(closed(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var number = NUMBER.matcher(plain);
        return number.matches() ? number.group(1) : plain;
    }

    @Override
    public String toString() {
        return "RowId[not shown]";
    }
}
