// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.registry;

import fi.lethe.crypto.Access;
import fi.lethe.crypto.KeyVault;
import fi.lethe.events.personal.Contact;
import fi.lethe.events.personal.InvoiceDetails;
import fi.lethe.events.personal.KeyId;
import fi.lethe.events.personal.OrderDetails;
import fi.lethe.events.personal.Organisation;
import fi.lethe.events.personal.PersonName;
import fi.lethe.events.personal.PersonalValue;
import fi.lethe.query.projection.QueryDatabase;
import fi.lethe.rules.roles.Permission;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the register; personal data are opened at the moment of answering, all of an answer with one lease of keys. */
final class Register {
    private static final int NEWEST = 100;

    private final QueryDatabase database;
    private final CustomerTable customers;
    private final StoredValues values;
    private final KeyVault vault;

    Register(QueryDatabase database, KeyVault vault) {
        this.database = database;
        this.customers = new CustomerTable(database.jdbc());
        this.values = new StoredValues(database.jdbc());
        this.vault = vault;
    }

    /** A customer with the values held of them. */
    private record Held(CustomerRow customer, List<StoredValue> values) {}

    Optional<CustomerAnswer> customer(UUID id, Permission permission, Access access) {
        return held(id).map(held -> switch (permission) {
            case GRANTED -> opened(held, access);
            case SEALED_ONLY, DENIED -> answer(held, new SealedShowing());
        });
    }

    private Optional<Held> held(UUID id) {
        return database.atOneMoment(() ->
                customers.find(id).map(customer -> new Held(customer, values.newest(id, NEWEST + 1))));
    }

    private CustomerAnswer opened(Held held, Access access) {
        try (var lease = vault.lease(keys(held))) {
            return answer(held, new OpenedShowing(held.customer().customer(), lease, access));
        }
    }

    private static Set<KeyId> keys(Held held) {
        return held.values().stream()
                .filter(StoredValue.Kept.class::isInstance)
                .map(value -> ((StoredValue.Kept) value).sealed().key())
                .collect(Collectors.toSet());
    }

    private static CustomerAnswer answer(Held held, Showing showing) {
        var reader = new Reading(held.values(), showing);
        var customer = held.customer();
        return new CustomerAnswer(
                customer.customer(),
                customer.standing().state(),
                customer.conditions().restriction(),
                contactRole(customer.conditions().contactRoleSince()),
                customer.conditions().endedOn(),
                customer.version(),
                customer.position(),
                reader.one(Kind.NAME, PersonName.class),
                reader.one(Kind.CONTACT, Contact.class),
                reader.one(Kind.ORGANISATION, Organisation.class),
                reader.one(Kind.WORK_CONTACT, Contact.class),
                reader.many(Kind.ORDER, OrderDetails.class, OrderAnswer::of),
                reader.many(Kind.BILLING, InvoiceDetails.class, BillingAnswer::of));
    }

    private static CustomerAnswer.@Nullable ContactRole contactRole(@Nullable Instant since) {
        return since == null ? null : new CustomerAnswer.ContactRole(since);
    }

    private record Reading(List<StoredValue> values, Showing showing) {
        <T extends PersonalValue> Shown<T> one(Kind kind, Class<T> type) {
            return values.stream()
                    .filter(value -> value.kind() == kind)
                    .findFirst()
                    .map(value -> show(value, type, (known, _) -> known))
                    .orElseGet(Shown.NeverGiven::new);
        }

        <T extends PersonalValue, V> ShownList<V> many(Kind kind, Class<T> type, BiFunction<T, Days, V> form) {
            var found = values.stream().filter(value -> value.kind() == kind).toList();
            var newest = found.stream()
                    .limit(NEWEST)
                    .map(value -> show(value, type, form))
                    .toList();
            return ShownList.of(newest, found.size() > NEWEST);
        }

        private <T extends PersonalValue, V> Shown<V> show(
                StoredValue value, Class<T> type, BiFunction<T, Days, V> form) {
            return switch (value) {
                case StoredValue.Kept kept -> showing.show(kept, type, form);
                case StoredValue.Gone(var _, var since, var position) -> new Shown.Shredded<>(since, position);
            };
        }
    }
}
