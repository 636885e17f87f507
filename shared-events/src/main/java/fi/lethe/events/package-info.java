// SPDX-License-Identifier: Apache-2.0
/** The words that every event shares: registers, purposes, sources, roles. */
@NullMarked
package fi.lethe.events;

import org.jspecify.annotations.NullMarked;
