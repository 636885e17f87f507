// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.jspecify.annotations.Nullable;

/** Where a token says that reading goes on. */
final class PositionToken {
    private PositionToken() {}

    static long next(@Nullable TrackingToken token) {
        if (token == null) {
            return 0;
        }
        if (WrappedToken.unwrapLowerBound(token) instanceof GlobalSequenceTrackingToken position) {
            return position.getGlobalIndex() + 1;
        }
        throw new IllegalArgumentException("Not a token of this ledger: " + token);
    }
}
