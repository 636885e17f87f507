// SPDX-License-Identifier: Apache-2.0
/** The key vault: sealing, opening, withholding and forgetting personal data by keys that belong to nobody's name. */
@NullMarked
package fi.lethe.crypto;

import org.jspecify.annotations.NullMarked;
