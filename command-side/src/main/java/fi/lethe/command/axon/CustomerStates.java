// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.axon;

import fi.lethe.command.customer.CustomerAggregate;
import fi.lethe.command.customer.CustomerCommand;
import fi.lethe.command.customer.CustomerUnreadable;
import fi.lethe.command.customer.Decided;
import fi.lethe.command.customer.state.Customer;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.ledger.AppendTicket;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.caching.Cache;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Customers as the command side knows them: their present state, and what becomes of a command. */
public final class CustomerStates {
    private static final Logger LOG = LoggerFactory.getLogger(CustomerStates.class);

    private final Repository<CustomerAggregate> repository;
    private final Cache cache;
    private final CommandGateway gateway;

    CustomerStates(Repository<CustomerAggregate> repository, Cache cache, CommandGateway gateway) {
        this.repository = repository;
        this.cache = cache;
        this.gateway = gateway;
    }

    /**
     * The state as this process knows it; another process may have moved on.
     *
     * @throws org.axonframework.modelling.command.AggregateNotFoundException where there is no such stream
     */
    public Customer load(CustomerId id) {
        var loaded = DefaultUnitOfWork.startAndGet(null)
                .executeWithResult(() -> repository.load(id.toString()).invoke(CustomerAggregate::customer));
        if (loaded.isExceptional()) {
            refuseUnreadable(id, loaded.exceptionResult());
            throw loaded.exceptionResult() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException("a customer could not be loaded", loaded.exceptionResult());
        }
        return loaded.getPayload();
    }

    /** Drops what is cached of a customer. */
    public void forget(CustomerId id) {
        cache.remove(id.toString());
    }

    /** Sends a command and waits until its events stand in the ledger. */
    public Decided send(CustomerCommand command, AppendTicket ticket, @Nullable Long ifMatch) {
        Map<String, Object> metaData = new HashMap<>();
        metaData.put(AppendTicket.KEY, ticket);
        if (ifMatch != null) {
            metaData.put(CustomerAggregate.IF_MATCH, ifMatch);
        }
        try {
            return gateway.sendAndWait(new GenericCommandMessage<>(command, metaData));
        } catch (RuntimeException failed) {
            refuseUnreadable(command.customer(), failed);
            throw failed;
        }
    }

    /** Axon wraps what is thrown while a stream is folded. */
    private void refuseUnreadable(CustomerId id, Throwable failed) {
        Stream.iterate(failed, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .filter(CustomerUnreadable.class::isInstance)
                .map(CustomerUnreadable.class::cast)
                .findFirst()
                .ifPresent(unreadable -> {
                    LOG.error(
                            "ALARM stream {} cannot be folded, so a command about it is refused: {}",
                            id.value(),
                            unreadable.failure());
                    throw unreadable;
                });
    }
}
