// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.cases;

import fi.lethe.events.cases.CaseKind;
import fi.lethe.events.cases.CaseState;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which cases a list is to have; what is null excludes none.
 *
 * @param before opened before this position
 */
public record CaseQuestion(
        @Nullable CaseState state,
        @Nullable CaseKind kind,
        @Nullable UUID customer,
        @Nullable Long before) {}
