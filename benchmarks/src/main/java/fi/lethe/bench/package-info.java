// SPDX-License-Identifier: Apache-2.0
/** Measurements of Lethe against its peers: what is compared, and how the figures are told. */
@NullMarked
package fi.lethe.bench;

import org.jspecify.annotations.NullMarked;
