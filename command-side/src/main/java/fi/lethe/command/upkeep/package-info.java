// SPDX-License-Identifier: Apache-2.0
/** What must be done from time to time so that old keys do not outlive their purpose. */
@NullMarked
package fi.lethe.command.upkeep;

import org.jspecify.annotations.NullMarked;
