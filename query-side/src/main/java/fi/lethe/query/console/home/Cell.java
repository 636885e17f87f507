// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.home;

import fi.lethe.query.console.cases.TimeLeft;
import fi.lethe.query.customer.card.StateChip;
import org.jspecify.annotations.Nullable;

/**
 * A field of a table; never prints it.
 *
 * @param below in small letters under the text
 * @param address where it leads; null where it leads nowhere
 * @param look the class of the style sheet, such as {@code num} or {@code chip ok}
 * @param icon its name; null where there is none
 * @param left a clock in place of the text; null where it is none
 */
public record Cell(
        String text,
        String below,
        @Nullable String address,
        String look,
        @Nullable String icon,
        @Nullable TimeLeft left) {
    static Cell text(String text) {
        return new Cell(text, "", null, "", null, null);
    }

    static Cell number(String text) {
        return new Cell(text, "", null, "num", null, null);
    }

    static Cell link(String text, String below, String address) {
        return new Cell(text, below, address, "", null, null);
    }

    static Cell chip(StateChip chip) {
        return new Cell(chip.text(), "", null, "chip " + chip.look(), chip.icon(), null);
    }

    static Cell chip(String text, String look, String icon) {
        return new Cell(text, "", null, "chip " + look, icon, null);
    }

    static Cell clock(TimeLeft left) {
        return new Cell(left.text(), "", null, "", null, left);
    }

    @Override
    public String toString() {
        return "Cell[not shown]";
    }
}
