// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.cases.closing;

import static fi.lethe.rules.commands.CommandRule.CLOSE_CASE;

import fi.lethe.command.cases.CaseFile;
import fi.lethe.command.cases.CaseProblem;
import fi.lethe.command.stream.CommandType;
import fi.lethe.events.cases.CaseEvent;
import fi.lethe.events.cases.CaseLifeEvent.CaseClosed;
import java.util.List;

/** Decides on the ends of cases. No reply can be sent yet, so what needs one cannot be an end yet. */
public final class Closing {
    public static final CommandType<CloseCase, CloseCase, CaseFile, CaseEvent> CLOSE =
            CommandType.<CloseCase, CaseFile, CaseEvent>command(CLOSE_CASE, CloseCase.class)
                    .refusedWith(CaseProblem.REPLY_MISSING.type())
                    .decide((_, asked, _) -> {
                        if (asked.outcome().needsReply()) {
                            throw CaseProblem.REPLY_MISSING.refusal();
                        }
                        return List.of(new CaseClosed(asked.caseId(), asked.outcome()));
                    });

    private Closing() {}
}
