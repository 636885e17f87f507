// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.signin;

import java.util.UUID;

/** Somebody has signed out at the pages: what is kept in memory for this account goes with them. */
public record SignedOut(UUID account) {}
