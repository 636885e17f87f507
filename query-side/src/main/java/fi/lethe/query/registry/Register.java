// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.registry;

import fi.lethe.crypto.KeyVault;
import fi.lethe.events.personal.Contact;
import fi.lethe.events.personal.InvoiceDetails;
import fi.lethe.events.personal.OrderDetails;
import fi.lethe.events.personal.Organisation;
import fi.lethe.events.personal.PersonName;
import fi.lethe.ledger.LedgerStore;
import fi.lethe.query.projection.QueryDatabase;
import fi.lethe.rules.roles.Permission;
import java.util.Optional;
import java.util.UUID;

/** Reads the register; personal data are opened at the moment of answering, all of an answer with one lease of keys. */
final class Register {
    private static final int NEWEST = 100;

    private final QueryDatabase database;
    private final CustomerTable customers;
    private final StoredValues values;
    private final Past past;
    private final KeyVault vault;

    Register(QueryDatabase database, LedgerStore ledger, KeyVault vault) {
        this.database = database;
        this.customers = new CustomerTable(database.jdbc());
        this.values = new StoredValues(database.jdbc());
        this.past = new Past(ledger);
        this.vault = vault;
    }

    /** A customer as they stand now. */
    Optional<CustomerAnswer> customer(UUID id, Permission permission) {
        return held(id).map(held -> answer(held, permission));
    }

    /** A customer as they stood after the entry at this position; what may be read of it is what may be read now. */
    Optional<CustomerAnswer> customerAt(UUID id, long position, Permission permission) {
        return past.customer(id, position, NEWEST + 1).map(held -> answer(held, permission));
    }

    private Optional<Held> held(UUID id) {
        return database.atOneMoment(() ->
                customers.find(id).map(customer -> new Held(customer, values.newest(id, NEWEST + 1))));
    }

    private CustomerAnswer answer(Held held, Permission permission) {
        return switch (permission) {
            case GRANTED -> opened(held);
            case SEALED_ONLY, DENIED -> answer(held, new SealedShowing());
        };
    }

    private CustomerAnswer opened(Held held) {
        try (var lease = vault.lease(held.keys())) {
            return answer(held, new OpenedShowing(held.customer().customer(), lease));
        }
    }

    private static CustomerAnswer answer(Held held, Showing showing) {
        var reader = new Reading(held.values(), showing);
        var customer = held.customer();
        return new CustomerAnswer(
                customer.customer(),
                customer.standing().state(),
                null,
                customer.version(),
                customer.position(),
                reader.one(Kind.NAME, PersonName.class),
                reader.one(Kind.CONTACT, Contact.class),
                reader.one(Kind.ORGANISATION, Organisation.class),
                reader.many(Kind.ORDER, OrderDetails.class, OrderAnswer::of, NEWEST),
                reader.many(Kind.BILLING, InvoiceDetails.class, BillingAnswer::of, NEWEST));
    }
}
