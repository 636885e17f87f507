// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/** The ledger without events of some types; its tokens are the ledger's. */
final class EventsOfInterest implements StreamableMessageSource<TrackedEventMessage<?>> {
    private final StreamableMessageSource<TrackedEventMessage<?>> all;
    private final LedgerEngine engine;
    private final List<Class<?>> leftOut;

    EventsOfInterest(StreamableMessageSource<TrackedEventMessage<?>> all, LedgerEngine engine, List<Class<?>> leftOut) {
        this.all = all;
        this.engine = engine;
        this.leftOut = leftOut;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return engine.openWithout(leftOut, token);
    }

    @Override
    public TrackingToken createTailToken() {
        return all.createTailToken();
    }

    @Override
    public TrackingToken createHeadToken() {
        return all.createHeadToken();
    }

    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        return all.createTokenAt(dateTime);
    }

    @Override
    public TrackingToken createTokenSince(Duration duration) {
        return all.createTokenSince(duration);
    }
}
