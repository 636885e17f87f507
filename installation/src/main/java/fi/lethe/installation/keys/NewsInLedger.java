// SPDX-License-Identifier: Apache-2.0
package fi.lethe.installation.keys;

import static java.util.Objects.requireNonNull;

import fi.lethe.crypto.KeyNews;
import fi.lethe.crypto.LedgerNews;
import fi.lethe.events.ledger.LedgerEvent;
import fi.lethe.ledger.LedgerStore;
import java.util.function.Consumer;

/** The ledger as a vault asks it. */
public final class NewsInLedger implements LedgerNews {
    private static final int PAGE = 1000;

    private final LedgerStore ledger;

    public NewsInLedger(LedgerStore ledger) {
        this.ledger = ledger;
    }

    @Override
    public long since(long position, Consumer<KeyNews> listener) {
        long next = position;
        for (var page = ledger.eventsAboutKeys(next, PAGE);
                !page.isEmpty();
                page = ledger.eventsAboutKeys(next, PAGE)) {
            for (var message : page) {
                long at = requireNonNull(message.trackingToken()).position().orElseThrow();
                if (message.getPayload() instanceof LedgerEvent event) {
                    KeyNews.of(event.keyEffect(), at).ifPresent(listener);
                }
                next = at + 1;
            }
            if (page.size() < PAGE) {
                break;
            }
        }
        return next;
    }
}
