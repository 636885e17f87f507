// SPDX-License-Identifier: Apache-2.0
/** The register as it is now: one row for each customer, personal data sealed until somebody may read them. */
@NullMarked
package fi.lethe.query.registry;

import org.jspecify.annotations.NullMarked;
