// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.replay;

import java.util.List;

/**
 * What a comparison found.
 *
 * @param rows that the replay led to
 * @param differing rows
 * @param differences at most as many as are told
 */
record Compared(long rows, long differing, List<Difference> differences) {
    Compared {
        differences = List.copyOf(differences);
    }
}
