// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.erasure;

import fi.lethe.command.customer.state.Lifecycle.State;
import fi.lethe.crypto.KeyNews;
import fi.lethe.crypto.KeyVault;
import fi.lethe.events.customer.ErasureEvent.ErasureOrdered;
import fi.lethe.events.ledger.LedgerEvent;
import java.time.Duration;

/**
 * Does in the vault what events ask of it, as often as it is told: the answering thread tells it at once, the ledger's
 * tail again. Each key remembers the position that it was last withheld or released at, so nothing is undone by a
 * latecomer.
 */
public final class Erasures {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final KeyVault vault;
    private final Destructions destructions;

    public Erasures(KeyVault vault, Destructions destructions) {
        this.vault = vault;
        this.destructions = destructions;
    }

    /** Withholds or releases what the event at this position says; true if the vault was asked to. */
    public boolean follow(LedgerEvent event, long position) {
        var said = KeyNews.of(event.keyEffect(), position);
        said.ifPresent(this::tell);
        return said.isPresent() && !(said.get() instanceof KeyNews.Destroyed);
    }

    private void tell(KeyNews news) {
        switch (news) {
            case KeyNews.Withheld(var keys, var ground, var position) -> vault.withhold(keys, ground, position);
            case KeyNews.Released(var keys, var ground, var position) -> vault.release(keys, ground, position);
            case KeyNews.Destroyed _ -> {} // whose destruction the ledger tells, the vault has carried out
        }
    }

    /** Where the customer stands after an order: without a pause that is waited for, at most five seconds. */
    public State stateAfter(ErasureOrdered order, Standing standing) {
        return destructions.carriedOut(order, standing, PATIENCE)
                ? (order.retained().isEmpty() ? State.FORGOTTEN : State.PARTLY_FORGOTTEN)
                : State.ERASURE_ORDERED;
    }
}
