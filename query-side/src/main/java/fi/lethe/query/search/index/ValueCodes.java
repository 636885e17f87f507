// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search.index;

import fi.lethe.query.customer.values.NewValue;

/**
 * The codes of one value.
 *
 * @param replaces whether another value may have stood in its slot
 * @param withheld whether they are of whole values, in the domain of what is withheld
 */
@SuppressWarnings("ArrayRecordComponent") // five million of them are not copied
record ValueCodes(NewValue.Slot slot, boolean replaces, boolean withheld, long[] codes) {}
