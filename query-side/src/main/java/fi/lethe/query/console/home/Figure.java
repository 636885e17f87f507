// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.home;

import org.jspecify.annotations.Nullable;

/**
 * A number on top of a first page.
 *
 * @param text the name of the message that says what is counted
 * @param address where these are listed; null where there is no list
 * @param look the class of the style sheet: {@code stop} and {@code warn} where something must be done
 */
public record Figure(String value, String text, @Nullable String address, String look) {

    /** So many; marked where there are any. */
    static Figure marked(long count, String text, @Nullable String address, String look) {
        return new Figure(Long.toString(count), text, address, count == 0 ? "" : look);
    }

    static Figure of(String value, String text, @Nullable String address) {
        return new Figure(value, text, address, "");
    }
}
