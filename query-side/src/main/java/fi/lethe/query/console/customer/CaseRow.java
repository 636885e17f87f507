// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.customer;

import fi.lethe.query.console.cases.CaseLine;
import fi.lethe.query.console.cases.TimeLeft;
import org.jspecify.annotations.Nullable;

/**
 * A case of a customer as a line of a table.
 *
 * @param left how long there is; null where it is closed
 */
public record CaseRow(CaseLine line, @Nullable TimeLeft left) {}
