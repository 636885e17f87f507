// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.history;

import fi.lethe.access.permission.Actor;
import fi.lethe.access.permission.Permissions;
import fi.lethe.ledger.LedgerStore;
import fi.lethe.query.console.People;
import fi.lethe.query.console.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/** Tells what happened, from the ledger itself, so it is never behind. */
public final class Chronicle {
    private static final int PAGE = 500;
    private static final int WITH_NEIGHBOURS = 3;

    private final LedgerStore ledger;
    private final Permissions permissions;
    private final Namer people;

    /** Who names the people who acted. */
    @FunctionalInterface
    interface Namer {
        /** Names of these actors, as this reader may see them. */
        People.Named named(Collection<String> actors, Actor reader, Wording wording);
    }

    Chronicle(LedgerStore ledger, Permissions permissions, Namer people) {
        this.ledger = ledger;
        this.permissions = permissions;
        this.people = people;
    }

    /** Whether anything ever happened to somebody of this id. */
    public boolean knows(UUID customer) {
        return !ledger.stream(customer.toString(), 0, 1).isEmpty();
    }

    /** Who tells this reader of what these actors did. */
    public Teller teller(Collection<String> actors, Actor reader, Wording wording) {
        return new Teller(ledger, permissions, people.named(actors, reader, wording), reader, wording);
    }

    /** All that happened in a stream; the newest first. */
    public List<ToldEntry> ofStream(String stream, Actor reader, Wording wording) {
        return past(stream, null, reader, wording).told();
    }

    /** The same, up to a position where one is given, with the events themselves. */
    public Past past(String stream, @Nullable Long last, Actor reader, Wording wording) {
        var events = new ArrayList<DomainEventMessage<?>>();
        long next = 0;
        for (boolean more = true; more; ) {
            var page = ledger.events(stream, next, last == null ? Long.MAX_VALUE : last, PAGE);
            events.addAll(page);
            more = page.size() == PAGE;
            next = page.isEmpty() ? next : page.getLast().getSequenceNumber() + 1;
        }
        var teller = teller(events.stream().map(Teller::actor).toList(), reader, wording);
        return new Past(events.reversed(), teller);
    }

    /** The entry at this place of a stream. */
    Optional<PlacedEntry> placed(String stream, long seq, Actor reader, Wording wording) {
        var around = ledger.events(stream, Math.max(0, seq - 1), Long.MAX_VALUE, WITH_NEIGHBOURS).stream()
                .filter(event -> event.getSequenceNumber() <= seq + 1)
                .toList();
        var actors = Stream.concat(around.stream().map(Teller::actor), Teller.account(stream).stream());
        var teller = teller(actors.toList(), reader, wording);
        return around.stream()
                .filter(event -> event.getSequenceNumber() == seq)
                .findFirst()
                .map(event -> new PlacedEntry(
                        teller.told(event),
                        teller.about(event),
                        around.reversed().stream().map(teller::told).toList()));
    }
}
