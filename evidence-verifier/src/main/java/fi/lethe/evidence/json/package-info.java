// SPDX-License-Identifier: Apache-2.0
/** Canonical JSON: the one spelling of a value in bytes, its writer, and a parser that accepts nothing else. */
@NullMarked
package fi.lethe.evidence.json;

import org.jspecify.annotations.NullMarked;
