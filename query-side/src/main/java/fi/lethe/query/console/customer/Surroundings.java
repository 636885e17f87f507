// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.customer;

import fi.lethe.access.permission.Actor;
import fi.lethe.query.audit.AuditFilter;
import fi.lethe.query.audit.AuditLine;
import fi.lethe.query.audit.AuditLines;
import fi.lethe.query.console.People;
import fi.lethe.query.console.Wording;
import fi.lethe.query.customer.standing.State;
import fi.lethe.query.registry.CustomerAnswer;
import fi.lethe.query.registry.Moments;
import fi.lethe.query.withheld.WithheldPeople;
import fi.lethe.query.withheld.WithheldPerson;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What stands around a customer's record on their page: the time, when their keys die, and who looked at them. */
record Surroundings(Moments moments, WithheldPeople withheld, AuditLines lines, People people, Clock clock) {

    Instant now() {
        return clock.instant();
    }

    LocalDate today(Wording wording) {
        return LocalDate.ofInstant(now(), wording.zone());
    }

    /** When the keys of an ordered erasure are destroyed, in words. */
    Optional<String> destruction(CustomerAnswer customer, Wording wording) {
        return customer.state() == State.ERASURE_ORDERED
                ? withheld.among(List.of(customer.customer())).stream()
                        .map(WithheldPerson::erasure)
                        .flatMap(erasure -> Optional.ofNullable(erasure).stream())
                        .flatMap(erasure -> Optional.ofNullable(erasure.due()).stream())
                        .map(wording::moment)
                        .findFirst()
                : Optional.empty();
    }

    /** A view of somebody's data. */
    record Viewing(long position, String at, String who, String purpose) {}

    /** The last of them first, at most so many. */
    List<Viewing> viewings(UUID customer, int most, Actor reader, Wording wording) {
        var filter = new AuditFilter(
                customer.toString(),
                "PersonalDataViewed",
                null,
                null,
                new AuditFilter.Span<>(null, null),
                new AuditFilter.Span<>(null, null),
                null);
        var found = lines.page(filter, most).entries();
        var named = people.named(found.stream().map(AuditLine::actor).toList(), reader, wording);
        return found.stream()
                .map(line -> new Viewing(
                        line.position(),
                        wording.moment(line.at()),
                        named.of(line.actor()),
                        wording.purpose(line.purpose())))
                .toList();
    }
}
