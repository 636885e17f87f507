// SPDX-License-Identifier: Apache-2.0
/** The erasure journal: a file that remembers every destruction, so that no restored vault brings a key back. */
@NullMarked
package fi.lethe.crypto.journal;

import org.jspecify.annotations.NullMarked;
