// SPDX-License-Identifier: Apache-2.0
/** How each part of the program comes into the two databases: as a role of its own, with a password from the keys directory. */
@NullMarked
package fi.lethe.installation.database;

import org.jspecify.annotations.NullMarked;
