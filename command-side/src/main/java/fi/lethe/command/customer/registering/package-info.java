// SPDX-License-Identifier: Apache-2.0
/** A person enters the register. */
@NullMarked
package fi.lethe.command.customer.registering;

import org.jspecify.annotations.NullMarked;
