// SPDX-License-Identifier: Apache-2.0
/** A customer as decisions see one: what the stream's events have made of it, in small parts that evolve alone. */
@NullMarked
package fi.lethe.command.customer.state;

import org.jspecify.annotations.NullMarked;
