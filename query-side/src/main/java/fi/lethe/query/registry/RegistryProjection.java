// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.registry;

import fi.lethe.events.access.AccessEvent;
import fi.lethe.events.account.AccountEvent;
import fi.lethe.events.cases.CaseEvent;
import fi.lethe.events.customer.CustomerEvent;
import fi.lethe.events.customer.DerivedDataHolder;
import fi.lethe.events.ledger.KeyEffect;
import fi.lethe.events.ledger.LedgerEvent;
import fi.lethe.ledger.UnknownEvent;
import fi.lethe.ledger.UnreadableEvent;
import fi.lethe.query.customer.values.Changes;
import fi.lethe.query.customer.values.ValueTable;
import fi.lethe.query.projection.Projection;
import fi.lethe.query.projection.QueryDatabase;
import fi.lethe.query.projection.Recorded;
import fi.lethe.query.projection.Slice;
import fi.lethe.query.projection.Unfoldable;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Keeps the register as it is now. */
final class RegistryProjection implements Projection {
    private static final Pattern CUSTOMER = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final CustomerTable customers;
    private final ValueTable values;
    private final List<Consumer<List<Recorded>>> slices;

    RegistryProjection(QueryDatabase database, List<Slice> slices) {
        customers = new CustomerTable(database);
        values = new ValueTable(database);
        this.slices =
                slices.stream().map(slice -> slice.folding().apply(database)).toList();
    }

    @Override
    public DerivedDataHolder holder() {
        return DerivedDataHolder.REGISTRY;
    }

    @Override
    public void fold(List<Recorded> batch) {
        var known = known(batch);
        var changed = new LinkedHashMap<UUID, CustomerRow>();
        var changes = new Changes();
        for (var recorded : batch) {
            switch (recorded.payload()) {
                case LedgerEvent event -> fold(recorded, event, known, changed, changes);
                case UnknownEvent _ ->
                    customer(recorded)
                            .flatMap(id -> Optional.ofNullable(known.get(id)))
                            .map(row -> row.evolve(recorded))
                            .ifPresent(row -> {
                                known.put(row.customer(), row);
                                changed.put(row.customer(), row);
                            });
                case UnreadableEvent event -> throw new Unfoldable(event);
                default -> {} // what only another program writes
            }
        }
        store(List.copyOf(changed.values()), changes);
        slices.forEach(slice -> slice.accept(batch));
    }

    private static void fold(
            Recorded recorded,
            LedgerEvent event,
            Map<UUID, CustomerRow> known,
            Map<UUID, CustomerRow> changed,
            Changes changes) {
        switch (event) {
            case CustomerEvent ofCustomer -> {
                var id = ofCustomer.customer().value();
                var row = known.getOrDefault(id, CustomerRow.begin(id)).evolve(recorded, ofCustomer);
                known.put(id, row);
                changed.put(id, row);
                CustomerValues.add(changes, recorded, ofCustomer);
            }
            case CaseEvent _, AccessEvent _, AccountEvent _ -> {}
        }
    }

    @Override
    public void letGo(Recorded entry) {
        if (entry.payload() instanceof LedgerEvent event && event.keyEffect() instanceof KeyEffect.Destroy) {
            values.shred(CustomerValues.changedBy(List.of(entry)).shreddings());
        }
    }

    private void store(List<CustomerRow> changed, Changes changes) {
        if (!changed.isEmpty()) {
            customers.store(changed);
        }
        if (!changes.values().isEmpty()) {
            values.store(changes.values());
        }
        if (!changes.settlements().isEmpty()) {
            values.settle(changes.settlements());
        }
        if (!changes.shreddings().isEmpty()) {
            values.shred(changes.shreddings());
        }
    }

    private Map<UUID, CustomerRow> known(List<Recorded> batch) {
        var ids = batch.stream()
                .map(RegistryProjection::customer)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return customers.find(ids).stream()
                .collect(Collectors.toMap(
                        CustomerRow::customer, Function.identity(), (row, _) -> row, LinkedHashMap::new));
    }

    private static Optional<UUID> customer(Recorded recorded) {
        if (recorded.payload() instanceof CustomerEvent event) {
            return Optional.of(event.customer().value());
        }
        return CUSTOMER.matcher(recorded.stream()).matches()
                ? Optional.of(UUID.fromString(recorded.stream()))
                : Optional.empty();
    }
}
