// SPDX-License-Identifier: Apache-2.0
/** The stored record of one event: its bytes are the leaf of the tree, its payload points to the sealed values. */
@NullMarked
package fi.lethe.evidence.entry;

import org.jspecify.annotations.NullMarked;
