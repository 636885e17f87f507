// SPDX-License-Identifier: Apache-2.0
/** Whether the process lives, and whether it may be asked: for whoever starts or balances it. */
@NullMarked
package fi.lethe.access.health;

import org.jspecify.annotations.NullMarked;
