// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.customer.values;

import java.time.LocalDate;

/** Where a value came from, and when (GDPR Art. 14(2)(f), 15(1)(g)). */
public record Provenance(String source, LocalDate obtainedOn) {}
