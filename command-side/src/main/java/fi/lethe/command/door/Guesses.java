// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.door;

import fi.lethe.access.allowance.Allowance;
import fi.lethe.access.permission.Actor;
import fi.lethe.access.problems.HttpProblems;
import fi.lethe.access.problems.ProblemType;
import fi.lethe.access.problems.TypedRefusal;
import fi.lethe.command.stream.CommandBody;
import fi.lethe.command.stream.Compared;
import fi.lethe.events.access.AccessEvent.PersonalDataViewed;
import fi.lethe.ledger.AccessLog;
import fi.lethe.ledger.AppendFailed;
import fi.lethe.ledger.LedgerUnavailable;
import java.time.Clock;
import java.util.List;

/**
 * Answers that say of an order or invoice number whether it is one of a customer's, and change nothing: rehearsals, and refusals of commands that
 * were sent. Each is an opening, so the ledger has a view of that customer before it is given. Rehearsals are limited; commands are not,
 * for a payment is never refused.
 */
final class Guesses {
    /** So often that a form can be filled in, and not so often that a series of numbers is tried. */
    static final int MOST_REHEARSED = 60;

    static final ProblemType TOO_MANY = new ProblemType(
            "too-many-rehearsals",
            429,
            "An account may rehearse commands that compare order or invoice numbers 60 times a minute; wait as long as Retry-After says.",
            "Yhdellä tunnuksella voi kokeilla tilauksen tai laskun numeroa vertaavia komentoja 60 kertaa minuutissa; odota Retry-After-otsakkeen"
                    + " kertoma aika.");

    /** A key sent again with another body says whether that body is the first one. */
    static final ProblemType TOO_MANY_REUSED = new ProblemType(
            "too-many-reused-keys",
            429,
            "An account may send a used Idempotency-Key with another body 20 times a minute; wait as long as Retry-After says.",
            "Yhdellä tunnuksella voi lähettää käytetyn Idempotency-Key-tunnuksen toisen sisällön kanssa 20 kertaa minuutissa; odota"
                    + " Retry-After-otsakkeen kertoma aika.");

    private static final int MOST_REUSED = 20;

    private final AccessLog log;
    private final Allowance rehearsals;
    private final Allowance reused;

    Guesses(AccessLog log, Clock clock) {
        this.log = log;
        this.rehearsals = new Allowance(clock, MOST_REHEARSED, TOO_MANY);
        this.reused = new Allowance(clock, MOST_REUSED, TOO_MANY_REUSED);
    }

    /** Refuses who has rehearsed too often just now. */
    void allow(Actor actor) {
        rehearsals.take(actor.id());
    }

    /** Refuses who has sent used keys with other bodies too often just now. */
    void allowReuse(Actor actor) {
        reused.take(actor.id());
    }

    /**
     * A number was compared for this request, and it is about to be told what came of it.
     *
     * @throws TypedRefusal with status 503 where it cannot be recorded; the answer must not be given then
     */
    void record(Request request, CommandBody body, Compared compared) {
        var actor = request.actor().id();
        var purpose = Dispatch.purpose(request, body);
        var exception = body.exception();
        var who = new AccessLog.Who(
                actor.toString(),
                request.route().kind().register().value(),
                purpose.value(),
                exception == null ? null : exception.code());
        try {
            log.record(
                    who, new PersonalDataViewed(actor, List.of(compared.customer()), compared.categories(), purpose));
        } catch (LedgerUnavailable | AppendFailed _) {
            throw TypedRefusal.of(
                    HttpProblems.UNAVAILABLE, "What is told must be recorded, and the ledger does not take it now.");
        }
    }
}
