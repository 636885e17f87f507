// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.history;

import java.util.List;

/**
 * An entry in its place.
 *
 * @param about whom and what it concerns
 * @param around the entry between the one after it and the one before it in its stream, the newest first
 */
public record PlacedEntry(ToldEntry told, List<Target> about, List<ToldEntry> around) {
    public PlacedEntry {
        about = List.copyOf(about);
        around = List.copyOf(around);
    }
}
