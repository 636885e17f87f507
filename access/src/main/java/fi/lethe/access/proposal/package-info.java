// SPDX-License-Identifier: Apache-2.0
/** A second person confirms what an administrator wants about roles and agreements, or declines it. */
@NullMarked
package fi.lethe.access.proposal;

import org.jspecify.annotations.NullMarked;
