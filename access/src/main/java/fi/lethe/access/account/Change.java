// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When an account was changed and who decided it.
 *
 * @param by an account; null for the installation itself
 */
record Change(Instant at, @Nullable UUID by) {}
