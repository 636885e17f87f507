// SPDX-License-Identifier: Apache-2.0
package fi.lethe.bench.replaying;

import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** Reads each payload and does nothing with it. */
final class PlainReader implements EventHandlerInvoker {
    private final CountDownLatch end;

    PlainReader(CountDownLatch end) {
        this.end = end;
    }

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return true;
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        Objects.requireNonNull(message.getPayload());
        CurrentUnitOfWork.get().afterCommit(_ -> end.countDown());
    }
}
