// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import fi.lethe.access.permission.Actor;
import fi.lethe.command.axon.Foundations;
import fi.lethe.command.axon.StreamStates;
import fi.lethe.command.customer.state.Customer;
import fi.lethe.command.door.SideDoor;
import fi.lethe.command.importing.mapping.Mapping;
import fi.lethe.events.customer.CustomerEvent;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What carries the rows of every import of this process out. */
final class RowWork {
    private static final int ROWS_AT_ONCE = 256; // as many as a group of the ledger holds
    private static final int READS_AT_ONCE = 4; // half of the connections

    private final Foundations on;
    private final StreamStates<Customer, CustomerEvent> customers;
    private final SideDoor door;
    private final InvoiceNumbers numbers;
    private final KnownRows known;
    private final RowPlaces places = new RowPlaces(ROWS_AT_ONCE, READS_AT_ONCE);

    RowWork(Foundations on, StreamStates<Customer, CustomerEvent> customers, SideDoor door, InvoiceNumbers numbers) {
        this.on = on;
        this.customers = customers;
        this.door = door;
        this.numbers = numbers;
        this.known = new KnownRows(JdbcClient.create(on.database()));
    }

    RowLookup lookup(RowCodes codes, ImportSource source, Mapping mapping, boolean dryRun) {
        return new RowLookup(codes, source.id(), known, mapping, dryRun);
    }

    Sender sender(Actor actor, UUID run, boolean dryRun) {
        return new Sender(door, actor, run, dryRun);
    }

    /** Whether rows can be taken; until then an import waits. */
    boolean isReady() {
        return numbers.isReady();
    }

    Importer importer(RowLookup lookup, Sender sender, Asking asking, Consumer<Tally> progress) {
        var taking = new Taking(sender, new PresentCustomers(on, customers, places), known, new NumbersOfRun(numbers));
        return new Importer(lookup, taking, places, asking, progress);
    }
}
