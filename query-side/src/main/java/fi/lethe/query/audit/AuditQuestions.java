// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.audit;

import fi.lethe.access.times.GivenTimes;
import fi.lethe.query.request.Cursor;
import fi.lethe.query.request.Parameters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads which entries are asked for, and collects what is wrong with it. Each filter is by what an entry shows to everybody: none
 * depends on a value that is sealed.
 */
public final class AuditQuestions {
    private final KnownNames names;
    private final GivenTimes times;

    AuditQuestions(KnownNames names, GivenTimes times) {
        this.names = names;
        this.times = times;
    }

    /** As texts, each absent where it does not narrow. */
    public record Asked(
            @Nullable String customer,
            @Nullable String type,
            @Nullable String actor,
            @Nullable String token,
            @Nullable String from,
            @Nullable String to,
            @Nullable String fromPosition,
            @Nullable String toPosition,
            @Nullable String cursor) {}

    /** The filter; some of it is missing where something is wrong, which the parameters have collected then. */
    public AuditFilter read(Asked asked, Parameters parameters) {
        var customer = parameters.read(
                "customer",
                asked.customer(),
                "the id of a customer whose entries stand in the ledger",
                names::customer);
        var recorded = new AuditFilter.Span<>(
                parameters.from("from", asked.from(), times), parameters.until("to", asked.to(), times));
        var positions = new AuditFilter.Span<>(
                parameters.position("fromPosition", asked.fromPosition()),
                parameters.position("toPosition", asked.toPosition()));
        if (order(recorded) >= 0) {
            parameters.wrong("to", "is not after the beginning that was given");
        }
        if (order(positions) > 0) {
            parameters.wrong("toPosition", "is before the beginning that was given");
        }
        return new AuditFilter(
                customer == null ? null : customer.toString(),
                parameters.read("type", asked.type(), names::expectedType, names::type),
                parameters.read("actor", asked.actor(), names::expectedActor, names::actor),
                parameters.read("token", asked.token(), "32 bytes in Base64, as an entry shows them", TokenRow::read),
                recorded,
                positions,
                parameters.read("cursor", asked.cursor(), "a cursor from the page before", Cursor::place));
    }

    /** Whom a filter may name as who did it: accounts by their ids, and whoever else has acted. */
    public List<String> actors() {
        return names.actors();
    }

    /** Below zero where there is something between the two, or one of them was not given. */
    private static <T extends Comparable<T>> int order(AuditFilter.Span<T> span) {
        var from = span.from();
        var until = span.until();
        return from == null || until == null ? -1 : from.compareTo(until);
    }
}
