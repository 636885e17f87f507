// SPDX-License-Identifier: Apache-2.0
/** The sealed form of one value, to the byte: derived keys, associated data, padding, revisions, tokens. */
@NullMarked
package fi.lethe.crypto.sealing;

import org.jspecify.annotations.NullMarked;
