// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.catalogue;

import fi.lethe.access.problems.ProblemType;
import fi.lethe.command.customer.CustomerProblem;
import fi.lethe.command.customer.restricting.Restricting;
import fi.lethe.command.customer.state.Customer;
import fi.lethe.command.stream.LiveKeys;
import fi.lethe.command.stream.StateRefusal;
import fi.lethe.command.stream.StreamKind;
import fi.lethe.events.PurposeId;
import fi.lethe.events.RegisterName;
import fi.lethe.events.customer.CustomerEvent;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.customer.CustomerState;
import fi.lethe.ledger.UnreadableEvent;
import fi.lethe.rules.commands.CustomerGate;
import fi.lethe.rules.commands.Gate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The streams of customers. */
public final class Customers implements StreamKind<Customer, CustomerEvent> {
    public static final Customers KIND = new Customers();

    private Customers() {}

    @Override
    public String name() {
        return "customer";
    }

    @Override
    public String stream(UUID subject) {
        return subject.toString();
    }

    @Override
    public Optional<UUID> subject(String stream) {
        return stream.indexOf('/') < 0 ? Optional.of(CustomerId.of(stream).value()) : Optional.empty();
    }

    @Override
    public String path(UUID subject) {
        return "/api/registry/customers/" + subject;
    }

    @Override
    public RegisterName register() {
        return RegisterName.CUSTOMERS;
    }

    @Override
    public Class<CustomerEvent> events() {
        return CustomerEvent.class;
    }

    @Override
    public Customer unknown() {
        return Customer.UNKNOWN;
    }

    @Override
    public Customer evolve(Customer customer, CustomerEvent event) {
        return customer.evolve(event);
    }

    @Override
    public Customer evolve(Customer customer, UnreadableEvent event) {
        return customer.evolve(event);
    }

    @Override
    public @Nullable String failure(Customer customer) {
        return customer.unread().failure();
    }

    @Override
    public boolean undecidable(Customer customer) {
        return customer.unread().decisive();
    }

    @Override
    public String idOf(CustomerEvent event) {
        return event.customer().toString();
    }

    @Override
    public LiveKeys keys(Customer customer) {
        return customer.keys();
    }

    @Override
    public List<PurposeId> stopped(Customer customer) {
        return customer.stopped().all();
    }

    @Override
    public boolean withheld(Customer customer) {
        return customer.withheld();
    }

    @Override
    public StateRefusal exists() {
        return CustomerProblem.CUSTOMER_EXISTS.refusal();
    }

    @Override
    public Class<CustomerGate> gates() {
        return CustomerGate.class;
    }

    @Override
    public Optional<StateRefusal> barrier(Customer customer, Gate gate) {
        return problem(customer.lifecycle().state(), gate).map(CustomerProblem::refusal);
    }

    @Override
    public List<ProblemType> barriers(Gate gate) {
        return Arrays.stream(CustomerState.values())
                .flatMap(state -> problem(state, gate).stream())
                .distinct()
                .map(CustomerProblem::type)
                .toList();
    }

    private Optional<CustomerProblem> problem(CustomerState state, Gate gate) {
        return gates().cast(gate).barrier(state).map(barrier -> switch (barrier) {
            case CUSTOMER_UNKNOWN -> CustomerProblem.CUSTOMER_UNKNOWN;
            case CUSTOMER_EXISTS -> CustomerProblem.CUSTOMER_EXISTS;
            case RELATIONSHIP_ENDED -> CustomerProblem.RELATIONSHIP_ENDED;
            case ERASURE_ORDERED -> CustomerProblem.ERASURE_ORDERED;
            case CUSTOMER_FORGOTTEN -> CustomerProblem.CUSTOMER_FORGOTTEN;
        });
    }

    /** A restriction reaches what is first used while it is in force. */
    @Override
    public List<CustomerEvent> completed(Customer customer, List<CustomerEvent> decided) {
        return Restricting.extended(customer, decided);
    }
}
