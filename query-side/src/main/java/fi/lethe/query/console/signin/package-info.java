// SPDX-License-Identifier: Apache-2.0
/** Signing in and out at the pages, the cookie, and what every request to them passes. */
@NullMarked
package fi.lethe.query.console.signin;

import org.jspecify.annotations.NullMarked;
