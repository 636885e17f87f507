// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

/**
 * How many rows became what; the rows of one invoice count as one.
 *
 * @param rows read from the file, each of which becomes one of the next four
 * @param flagged taken, with something kept as given or doubtful
 */
record Counts(long rows, long imported, long changed, long unchanged, long rejected, long flagged) {

    long done() {
        return imported + changed + unchanged + rejected;
    }
}
