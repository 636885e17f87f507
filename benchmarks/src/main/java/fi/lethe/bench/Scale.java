// SPDX-License-Identifier: Apache-2.0
package fi.lethe.bench;

/**
 * How much is measured.
 *
 * @param pairs of rounds per comparison
 * @param warmUp calls of each side with all callers before anything is measured: as many as it takes until compiling has ended
 * @param alone calls of a round with one caller
 * @param together calls of a round with all callers
 * @param customers that the orders are spread over
 * @param orders that each of them has before measuring begins
 * @param forgotten customers of each kind
 * @param history events of a customer with a long history
 * @param replayed events of a replay
 * @param registered customers of a large register
 */
public record Scale(
        int pairs,
        int warmUp,
        int alone,
        int together,
        int customers,
        int orders,
        int forgotten,
        int history,
        int replayed,
        int registered) {
    /** As many callers as the targets speak of. */
    public static final int CALLERS = 32;

    /** How many times smaller the small register is. */
    public static final int SMALLER = 100;

    /** Enough to believe the figures. */
    static Scale full() {
        return new Scale(7, 96_000, 2_000, 12_000, 5_000, 5, 30, 100_000, 200_000, 200_000);
    }

    /** Enough to see that everything runs; the figures mean nothing. */
    static Scale quick() {
        return new Scale(1, 32, 10, 32, 10, 1, 2, 300, 300, 100);
    }
}
