// SPDX-License-Identifier: Apache-2.0
package fi.lethe.rules.definition;

import fi.lethe.events.PurposeId;

/**
 * A purpose as a register declares it.
 *
 * @param basis on which its processing rests (GDPR Art. 13(1)(c))
 */
public record DeclaredPurpose(PurposeId id, LegalBasis basis) {}
