// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.importing;

import tools.jackson.databind.JsonNode;

/**
 * How many rows an import read, and what became of them; an invoice with its lines is one.
 *
 * @param flags what was noted about rows that were taken
 */
public record ImportTotals(long rows, long imported, long changed, long unchanged, long rejected, long flags) {

    /** As the server tells it. */
    public static ImportTotals of(JsonNode state) {
        return new ImportTotals(
                state.get("rows").asLong(),
                state.get("imported").asLong(),
                state.get("changed").asLong(),
                state.get("unchanged").asLong(),
                state.get("rejected").asLong(),
                state.get("flagged").asLong());
    }

    /** Those of which it is known what became of them. */
    public long done() {
        return imported + changed + unchanged + rejected;
    }

    /** The sum, in words. */
    public String words() {
        return imported + " imported, " + changed + " changed, " + unchanged + " unchanged, " + rejected
                + " rejected = " + done() + (done() == 1 ? " row; " : " rows; ") + flags + " flagged";
    }
}
