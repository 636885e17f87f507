// SPDX-License-Identifier: Apache-2.0
/** Commands, reads and access in one web server on the databases of an installation. */
@NullMarked
package fi.lethe.app.server;

import org.jspecify.annotations.NullMarked;
