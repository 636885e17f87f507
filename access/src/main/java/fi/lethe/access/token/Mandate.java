// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.token;

/** What somebody may go on doing, asked for again as work that takes long comes on. */
@FunctionalInterface
public interface Mandate {

    /**
     * Asks at this moment.
     *
     * @throws fi.lethe.access.problems.Refusal where it has ended
     */
    void require();
}
