// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

/** An event was published that belongs to no stream; nothing was stored. */
public final class EventWithoutStream extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    EventWithoutStream(String type) {
        super(type + " was published without a stream");
    }
}
