// SPDX-License-Identifier: Apache-2.0
/** A register that comes in from a file, beside the same customers one command after the other. */
@NullMarked
package fi.lethe.bench.importing;

import org.jspecify.annotations.NullMarked;
