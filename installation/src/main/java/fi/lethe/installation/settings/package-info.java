// SPDX-License-Identifier: Apache-2.0
/** What an installation is started with: an option goes before the environment, and that before the default. */
@NullMarked
package fi.lethe.installation.settings;

import org.jspecify.annotations.NullMarked;
