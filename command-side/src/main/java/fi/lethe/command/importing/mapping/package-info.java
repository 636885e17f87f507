// SPDX-License-Identifier: Apache-2.0
/** What the columns of a file mean, stated by who imports it. */
@NullMarked
package fi.lethe.command.importing.mapping;

import org.jspecify.annotations.NullMarked;
