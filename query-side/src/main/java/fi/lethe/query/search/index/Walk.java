// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search.index;

/** Goes over customers in the order of their ids, forwards only. */
sealed interface Walk permits Run, AnyOf, AllOf {
    /** At whom it is, {@link Owners#NOBODY} at the end. */
    int at();

    /** Goes on to the first at this place or behind it. */
    void seek(Owners.Place place);

    /** Whom it may meet at most; by this the rarest word of a question leads. */
    long length();
}
