// SPDX-License-Identifier: Apache-2.0
/** Who saw personal data, and who was kept from it. */
@NullMarked
package fi.lethe.events.access;

import org.jspecify.annotations.NullMarked;
