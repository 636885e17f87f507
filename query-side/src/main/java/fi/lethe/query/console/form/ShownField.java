// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field as the page shows it; never prints what was typed.
 *
 * @param kind how it is shown: text, day, moment, decimal, number, flag, choice, choices, group, rows, or none where there is
 *     nothing to choose
 * @param id of the element, without signs that an address cannot hold
 * @param name under which it is sent: its JSON pointer
 * @param required whether it must be filled in where everything around it is
 * @param fault what is wrong with it; null where nothing is known to be
 * @param options of a choice, or what may be meant by a text
 * @param members of a group, or the rows, each of which is a group
 * @param more where one is made that can be chosen; null where none can be
 */
public record ShownField(
        String kind,
        String id,
        String name,
        String label,
        @Nullable String help,
        boolean required,
        @Nullable Integer longest,
        String value,
        @Nullable String fault,
        List<Option> options,
        List<ShownField> members,
        Offer.@Nullable Link more) {

    public ShownField {
        options = List.copyOf(options);
        members = List.copyOf(members);
    }

    /** One that can be chosen. */
    public record Option(String code, String text, boolean chosen) {}

    /** What describes it for who does not see the page; null where nothing does. */
    public @Nullable String describedBy() {
        var parts = (help == null ? "" : id + "-help ") + (fault == null ? "" : id + "-fault");
        return parts.isEmpty() ? null : parts.strip();
    }

    @Override
    public String toString() {
        return "ShownField[not shown]";
    }
}
