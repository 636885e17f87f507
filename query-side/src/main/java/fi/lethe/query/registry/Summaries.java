// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.registry;

import fi.lethe.crypto.Access;
import fi.lethe.crypto.KeyLease;
import fi.lethe.crypto.KeyVault;
import fi.lethe.events.personal.Contact;
import fi.lethe.events.personal.KeyId;
import fi.lethe.events.personal.Organisation;
import fi.lethe.events.personal.PersonName;
import fi.lethe.events.personal.PersonalValue;
import fi.lethe.ledger.LedgerStore;
import fi.lethe.query.customer.values.Kind;
import fi.lethe.query.customer.values.NewValue;
import fi.lethe.query.customer.values.OpenedShowing;
import fi.lethe.query.customer.values.Reading;
import fi.lethe.query.customer.values.SealedShowing;
import fi.lethe.query.customer.values.Showing;
import fi.lethe.query.customer.values.StoredValue;
import fi.lethe.query.customer.values.StoredValues;
import fi.lethe.query.customer.values.Unreadable;
import fi.lethe.query.projection.QueryDatabase;
import fi.lethe.query.projection.SetAsideTable;
import fi.lethe.query.viewing.Viewer;
import fi.lethe.rules.roles.Permission;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reads several customers at once, those only whose readable values fit; opened with one lease of keys. */
public final class Summaries {
    private final QueryDatabase database;
    private final CustomerTable customers;
    private final StoredValues values;
    private final SetAsideTable setAside;
    private final Present present;
    private final KeyVault vault;

    /** Of the register in this database, and of this ledger where the register has set somebody aside. */
    public Summaries(QueryDatabase database, LedgerStore ledger, KeyVault vault) {
        this.database = database;
        this.customers = new CustomerTable(database);
        this.values = new StoredValues(database.jdbc());
        this.setAside = new SetAsideTable(database, RegistryConfiguration.SET_ASIDE);
        this.present = new Present(new Past(ledger));
        this.vault = vault;
    }

    private record Rows(Map<UUID, CustomerRow> customers, Map<UUID, List<StoredValue>> values, Set<String> setAside) {
        Held held(CustomerRow customer) {
            var id = customer.customer();
            return new Held(customer, values.getOrDefault(id, List.of()), !setAside.contains(id.toString()));
        }
    }

    /**
     * These customers in this order, but those whose readable values do not fit: what nobody may read cannot fit, whoever
     * asks. Whoever has objected to the viewer's purpose is left out, or may have by an entry that the register has set aside.
     *
     * @param further values to look at beside those that stand in a summary
     */
    public List<CustomerSummary> of(
            List<UUID> ids, Collection<NewValue.Slot> further, Viewer viewer, Predicate<List<PersonalValue>> fits) {
        var rows = rows(ids, further);
        try (var lease = vault.lease(keys(rows))) {
            var found = new ArrayList<CustomerSummary>();
            for (var id : ids) {
                var customer = rows.customers().get(id);
                if (customer != null) {
                    summary(rows.held(customer), lease, viewer, fits).ifPresent(found::add);
                }
            }
            return found;
        }
    }

    private Rows rows(List<UUID> ids, Collection<NewValue.Slot> further) {
        var slots = new HashSet<>(further);
        ids.forEach(id -> Arrays.stream(Kind.values())
                .filter(kind -> !kind.isMany())
                .forEach(kind -> slots.add(new NewValue.Slot(id, kind, kind.recorded(0)))));
        return database.atOneMoment(() -> new Rows(
                customers.find(ids).stream().collect(Collectors.toMap(CustomerRow::customer, Function.identity())),
                values.in(slots).entrySet().stream()
                        .collect(Collectors.groupingBy(
                                entry -> entry.getKey().customer(),
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList()))),
                setAside.among(ids.stream().map(UUID::toString).toList())));
    }

    private static Collection<KeyId> keys(Rows rows) {
        return rows.customers().values().stream()
                .flatMap(customer -> rows.held(customer).keys().stream())
                .collect(Collectors.toSet());
    }

    /** One whose value cannot be read for another reason than an erasure has raised an alarm; the others are found. */
    private Optional<CustomerSummary> summary(
            Held held, KeyLease lease, Viewer viewer, Predicate<List<PersonalValue>> fits) {
        var row = held.customer();
        var now = present.of(row.customer(), row, held.upToDate()).orElse(row);
        if (Present.stops(now, held.upToDate(), viewer)) {
            return Optional.empty();
        }
        var opened = new OpenedShowing(row.customer(), lease, Access.ORDINARY, new HeldOnly(now, viewer));
        try {
            return fits.test(opened.readable(held.values()))
                    ? Optional.of(
                            summary(held, viewer.permission() == Permission.GRANTED ? opened : new SealedShowing()))
                    : Optional.empty();
        } catch (Unreadable _) {
            return Optional.empty();
        }
    }

    private static CustomerSummary summary(Held held, Showing showing) {
        var customer = held.customer();
        var reading = new Reading(held.values(), showing);
        return new CustomerSummary(
                customer.customer(),
                customer.standing().state(),
                customer.conditions().restriction(),
                customer.version(),
                customer.position(),
                held.upToDate(),
                reading.one(Kind.NAME, PersonName.class),
                reading.one(Kind.CONTACT, Contact.class),
                reading.one(Kind.ORGANISATION, Organisation.class));
    }
}
