// SPDX-License-Identifier: Apache-2.0
/** The story of one person who is registered, corrected and forgotten, told over HTTP and then checked. */
@NullMarked
package fi.lethe.app.demo;

import org.jspecify.annotations.NullMarked;
