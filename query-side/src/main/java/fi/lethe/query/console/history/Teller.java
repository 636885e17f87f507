// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.history;

import fi.lethe.access.permission.Actor;
import fi.lethe.access.permission.Permissions;
import fi.lethe.events.cases.CaseLifeEvent.CaseOpened;
import fi.lethe.ledger.EntryMetaData;
import fi.lethe.ledger.LedgerStore;
import fi.lethe.query.console.People.Named;
import fi.lethe.query.console.Wording;
import fi.lethe.query.request.Ids;
import fi.lethe.rules.roles.Call;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells one reader of entries: what happened, who did it, whom it is about. Of customers nothing is opened: they are told by the end of
 * their number.
 */
public record Teller(LedgerStore ledger, Permissions permissions, Named named, Actor reader, Wording wording) {
    private static final Logger LOG = LoggerFactory.getLogger(Teller.class);
    private static final String CASE = "case/";
    private static final String ACCOUNT = "account/";
    private static final int MOST = 20;

    /** Whose stream this is, if it is an account's. */
    static Optional<String> account(String stream) {
        return stream.startsWith(ACCOUNT) ? Optional.of(stream.substring(ACCOUNT.length())) : Optional.empty();
    }

    /** Who did an entry says that they did. */
    static String actor(DomainEventMessage<?> event) {
        return String.valueOf(event.getMetaData().get(EntryMetaData.ACTOR));
    }

    /** The event in words. */
    ToldEntry told(DomainEventMessage<?> event) {
        var entry = event.getMetaData();
        var exception = entry.get(EntryMetaData.EXCEPTION);
        return new ToldEntry(
                String.valueOf(entry.get(EntryMetaData.POSITION)),
                wording.moment(event.getTimestamp()),
                sentence(event),
                named.of(actor(event)),
                wording.purpose(String.valueOf(entry.get(EntryMetaData.PURPOSE))),
                exception == null ? null : wording.text("exception." + exception));
    }

    /** An entry of which no sentence can be made is told by its type; as it is, it stands behind its link. */
    private String sentence(DomainEventMessage<?> event) {
        try {
            return new Sentences(wording).of(event.getPayload());
        } catch (RuntimeException failed) {
            LOG.error(
                    "ALARM the entry at {} cannot be told in a sentence: {}",
                    event.getMetaData().get(EntryMetaData.POSITION),
                    failed.getClass().getName());
            return wording.text("event.untold", event.getPayloadType().getSimpleName());
        }
    }

    /** Whose stream the event stands in, then which customers it names, at most twenty. */
    List<Target> about(DomainEventMessage<?> event) {
        var customers = Component.customers(event.getPayload()).map(customer -> customer(customer.value()));
        return Stream.concat(about(event.getAggregateIdentifier()).stream(), customers)
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** A customer, a case or an account; empty for a stream of Lethe's own, such as a day of the access log. */
    public Optional<Target> about(String stream) {
        if (stream.startsWith(CASE)) {
            var page = "/console/cases/" + stream.substring(CASE.length());
            return Optional.of(new Target(number(stream), page(Call.READ_CASES, page)));
        }
        return Ids.read(stream)
                .map(this::customer)
                .or(() -> account(stream)
                        .map(id -> new Target(named.of(id), page(Call.READ_ACCOUNTS, "/console/accounts/" + id))));
    }

    private Target customer(UUID id) {
        return new Target(wording.customer(id), page(Call.READ_REGISTRY, "/console/customers/" + id));
    }

    /** As the ledger has it, so it is known though the register be behind. */
    private String number(String stream) {
        return ledger.events(stream, 0, Long.MAX_VALUE, 1).stream()
                .map(DomainEventMessage::getPayload)
                .flatMap(event -> event instanceof CaseOpened opened
                        ? Stream.of(opened.number().toString())
                        : Stream.<String>empty())
                .findFirst()
                .orElse(stream);
    }

    private @Nullable String page(Call call, String address) {
        return permissions.mayCall(reader, call) ? address : null;
    }

    @Override
    public String toString() {
        return "Teller[not shown]";
    }
}
