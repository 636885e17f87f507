// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.door;

import static java.util.Objects.requireNonNull;

import fi.lethe.access.allowance.Allowance;
import fi.lethe.access.permission.Actor;
import fi.lethe.access.problems.HttpProblems;
import fi.lethe.access.problems.ProblemType;
import fi.lethe.access.problems.TypedRefusal;
import fi.lethe.command.stream.CommandBody;
import fi.lethe.events.RegisterName;
import fi.lethe.events.access.AccessEvent.PersonalDataViewed;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.personal.Category;
import fi.lethe.ledger.AccessLog;
import fi.lethe.ledger.AppendFailed;
import fi.lethe.ledger.LedgerUnavailable;
import java.time.Clock;
import java.util.List;

/**
 * Answers that say of an invoice number whether it is one of a customer's, and change nothing: rehearsals, and refusals of commands that
 * were sent. Each is an opening, so the ledger has a view of that customer before it is given. Rehearsals are limited; commands are not,
 * for a payment is never refused.
 */
final class Guesses {
    /** So often that a form can be filled in, and not so often that a series of numbers is tried. */
    static final int MOST_REHEARSED = 60;

    static final ProblemType TOO_MANY = new ProblemType(
            "too-many-rehearsals",
            429,
            "An account may rehearse commands that compare invoice numbers 60 times a minute; wait as long as Retry-After says.",
            "Yhdellä tunnuksella voi kokeilla laskun numeroa vertaavia komentoja 60 kertaa minuutissa; odota Retry-After-otsakkeen"
                    + " kertoma aika.");

    private final AccessLog log;
    private final Allowance rehearsals;

    Guesses(AccessLog log, Clock clock) {
        this.log = log;
        this.rehearsals = new Allowance(clock, MOST_REHEARSED, TOO_MANY);
    }

    /** Refuses who has rehearsed too often just now. */
    void allow(Actor actor) {
        rehearsals.take(actor.id());
    }

    /**
     * A number was compared for this request, and it is about to be told what came of it.
     *
     * @throws TypedRefusal with status 503 where it cannot be recorded; the answer must not be given then
     */
    void record(Request request, CommandBody body) {
        var actor = request.actor().id();
        var purpose = Dispatch.purpose(request, body);
        var exception = body.exception();
        var who = new AccessLog.Who(
                actor.toString(),
                RegisterName.CUSTOMERS.value(),
                purpose.code(),
                exception == null ? null : exception.code());
        var subject = requireNonNull(body.subject(), "a number is compared with those of somebody known");
        try {
            log.record(
                    who,
                    new PersonalDataViewed(
                            actor, List.of(new CustomerId(subject)), List.of(Category.BILLING), purpose));
        } catch (LedgerUnavailable | AppendFailed _) {
            throw TypedRefusal.of(
                    HttpProblems.UNAVAILABLE, "What is told must be recorded, and the ledger does not take it now.");
        }
    }
}
