// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.history;

import org.jspecify.annotations.Nullable;

/**
 * One entry as people read it; holds no personal data.
 *
 * @param who did it
 * @param exception on what ground restricted data were processed; null where none was declared
 */
public record ToldEntry(
        String position,
        String at,
        String sentence,
        String who,
        String purpose,
        @Nullable String exception) {}
