// SPDX-License-Identifier: Apache-2.0
/** The end of a customer relationship, and its reopening. */
@NullMarked
package fi.lethe.command.customer.relationship;

import org.jspecify.annotations.NullMarked;
