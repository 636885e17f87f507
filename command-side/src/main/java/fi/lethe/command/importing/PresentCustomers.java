// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import fi.lethe.command.axon.Foundations;
import fi.lethe.command.axon.StreamStates;
import fi.lethe.command.customer.catalogue.Customers;
import fi.lethe.command.customer.state.Customer;
import fi.lethe.crypto.TokenKind;
import fi.lethe.events.customer.CustomerEvent;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.customer.CustomerState;
import fi.lethe.events.personal.DataUnit;
import fi.lethe.ledger.Receipt;
import fi.lethe.rules.commands.Gate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;

/** What stands in the ledger of the rows that were imported before. */
final class PresentCustomers {
    private final Foundations on;
    private final StreamStates<Customer, CustomerEvent> customers;
    private final RowPlaces places;

    PresentCustomers(Foundations on, StreamStates<Customer, CustomerEvent> customers, RowPlaces places) {
        this.on = on;
        this.customers = customers;
        this.places = places;
    }

    /** The customer as the ledger has it now; written down and never registered, where an import was cut off then. */
    Optional<Customer> customer(CustomerId id) {
        customers.forget(id.value()); // refusals and marks follow from it, and another node may have moved on
        var customer = places.read(() -> customers.load(id.value()));
        return customer.lifecycle().state() == CustomerState.UNKNOWN ? Optional.empty() : Optional.of(customer);
    }

    /** Refuses what no command of this gate would be admitted for. */
    static void admit(Customer customer, Gate gate) {
        Customers.KIND.barrier(customer, gate).ifPresent(refusal -> {
            throw refusal;
        });
    }

    /** The receipt of a row's command, if it stands. */
    Optional<Receipt> receipt(UUID command) {
        return places.read(() -> on.ledger().receipt(command));
    }

    /**
     * Those of the row's change that stands last; 0 is what it began with. Empty where not even that stands.
     *
     * @param steps the names of its commands
     */
    Optional<Last> last(KnownRow row, IntFunction<String> steps) {
        int step = row.changes();
        var asked = List.of(row.command(steps.apply(step)), row.command(steps.apply(step + 1)));
        var found = places.read(() -> on.ledger().receipts(asked));
        var last = found.get(row.command(steps.apply(step)));
        for (var next = found.get(row.command(steps.apply(step + 1))); next != null; ) {
            last = next;
            step++;
            next = receipt(row.command(steps.apply(step + 1))).orElse(null);
        }
        return last == null ? Optional.empty() : Optional.of(new Last(step, last.mac()));
    }

    /** Writes something down about a row, when its turn with the connections comes. */
    void write(Runnable statement) {
        places.read(() -> {
            statement.run();
            return true;
        });
    }

    /** The mark of what a row says, under the customer's own key. */
    byte[] mark(Customer customer, RowMark mark) {
        var reference = customer.keys().of(DataUnit.REFERENCE).orElseThrow().key();
        try (var lease = on.vault().lease(List.of(reference))) {
            return mark.bytes(part -> lease.token(reference, TokenKind.IMPORTED_ROW, part))
                    .toArray();
        }
    }

    /**
     * A row's last change.
     *
     * @param changes how many stand with it
     * @param mark of what the row said then; not copied
     */
    @SuppressWarnings("ArrayRecordComponent") // compared once and dropped
    record Last(int changes, byte[] mark) {}
}
