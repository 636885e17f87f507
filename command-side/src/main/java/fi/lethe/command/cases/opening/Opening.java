// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.cases.opening;

import static fi.lethe.rules.commands.CommandRule.OPEN_CASE;

import fi.lethe.access.problems.HttpProblems;
import fi.lethe.command.cases.CaseFile;
import fi.lethe.command.stream.CommandType;
import fi.lethe.command.stream.SealingDesk;
import fi.lethe.command.stream.StateRefusal;
import fi.lethe.events.cases.CaseEvent;
import fi.lethe.events.cases.CaseId;
import fi.lethe.events.cases.CaseLifeEvent.CaseOpened;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.personal.DataUnit;
import fi.lethe.events.personal.Words;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Decides on new cases. */
public final class Opening {
    private final CaseNumbers numbers;
    private final Predicate<CustomerId> known;

    private Opening(CaseNumbers numbers, Predicate<CustomerId> known) {
        this.numbers = numbers;
        this.known = known;
    }

    /**
     * Opens a case.
     *
     * @param known whether there is, or was, this customer
     */
    public static CommandType<OpenCase, CaseOpened, CaseFile, CaseEvent> open(
            CaseNumbers numbers, Predicate<CustomerId> known) {
        var opening = new Opening(numbers, known);
        return CommandType.<OpenCase, CaseOpened, CaseFile, CaseEvent>command(
                        OPEN_CASE, OpenCase.class, CaseOpened.class, opening::seal)
                .decide((_, opened, _) -> List.of(opened));
    }

    /** What is refused takes no number. */
    private CaseOpened seal(OpenCase body, SealingDesk<CaseFile> desk) {
        refuseFuture(body.receivedAt(), "/receivedAt", desk.at());
        refuseFuture(body.awareAt(), "/awareAt", desk.at());
        refuseUnknown(body.customers());
        var receivedBy = body.receivedBy();
        return new CaseOpened(
                new CaseId(desk.subject()),
                desk.rehearses()
                        ? numbers.next(body.kind(), body.receivedAt())
                        : numbers.take(body.kind(), body.receivedAt()),
                body.customers(),
                body.channel(),
                body.language(),
                body.receivedAt(),
                body.limit(),
                body.contested(),
                body.awareAt(),
                desk.seal(DataUnit.CORRESPONDENCE, body.requester(), "requester"),
                desk.seal(DataUnit.CORRESPONDENCE, new Words(body.words(), body.language()), "words"),
                receivedBy == null
                        ? null
                        : desk.seal(DataUnit.CORRESPONDENCE, new Words(receivedBy, body.language()), "receivedBy"));
    }

    private void refuseUnknown(List<CustomerId> customers) {
        for (int i = 0; i < customers.size(); i++) {
            if (!known.test(customers.get(i))) {
                throw StateRefusal.at(
                        HttpProblems.CONTENT_REFUSED,
                        "/customers/" + i,
                        "is the id of no customer; find them first, or leave them out");
            }
        }
    }

    private static void refuseFuture(@Nullable Instant given, String pointer, Instant now) {
        if (given != null && given.isAfter(now)) {
            throw StateRefusal.at(HttpProblems.CONTENT_REFUSED, pointer, "is in the future");
        }
    }
}
