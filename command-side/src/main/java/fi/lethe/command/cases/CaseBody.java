// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.cases;

import fi.lethe.command.stream.CommandBody;
import fi.lethe.events.cases.CaseId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a request about a case says. */
public interface CaseBody extends CommandBody {

    /** Which case; absent where a new one is to get an id. */
    @Nullable
    CaseId caseId();

    @Override
    default @Nullable UUID subject() {
        var caseId = caseId();
        return caseId == null ? null : caseId.value();
    }
}
