// SPDX-License-Identifier: Apache-2.0
/** Measures searches and a customer's page in a small register and in a large one. */
@NullMarked
package fi.lethe.bench.reading;

import org.jspecify.annotations.NullMarked;
