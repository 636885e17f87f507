// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.administration;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A confidentiality agreement as it is sent.
 *
 * @param validUntil its last day; left out where it has no end
 */
record AgreementBody(@Nullable LocalDate signedOn, @Nullable LocalDate validUntil) {}
