// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.cases.opening;

import fi.lethe.command.stream.AnswerPart;
import fi.lethe.command.stream.Recorded;
import fi.lethe.events.cases.CaseLifeEvent.CaseOpened;
import fi.lethe.events.ledger.LedgerEvent;
import fi.lethe.rules.commands.CommandRule;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is told of a case that was opened: its number, and until when it must be answered. */
public final class OpenedAnswer implements AnswerPart {

    /** What is told. */
    record Opened(String number, Until limit) {
        /** The last day, and how it was reckoned. */
        record Until(LocalDate dueOn, String rule, String policy) {}
    }

    @Override
    public Optional<Class<? extends Record>> members(CommandRule command) {
        return command == CommandRule.OPEN_CASE ? Optional.of(Opened.class) : Optional.empty();
    }

    @Override
    public Map<String, Object> ofRecorded(List<? extends LedgerEvent> made, Recorded first) {
        return of(made);
    }

    @Override
    public Map<String, Object> ofDecided(CommandRule command, List<? extends LedgerEvent> events, Object state) {
        return of(events);
    }

    private static Map<String, Object> of(List<? extends LedgerEvent> events) {
        var told = new LinkedHashMap<String, Object>();
        for (var event : events) {
            if (event instanceof CaseOpened opened) {
                var limit = new LinkedHashMap<String, Object>();
                limit.put("dueOn", opened.limit().dueOn().toString());
                limit.put("rule", opened.limit().rule().code());
                limit.put("policy", opened.limit().policy().code());
                told.put("number", opened.number().toString());
                told.put("limit", limit);
            }
        }
        return told;
    }
}
