// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import fi.lethe.command.axon.Follower;
import fi.lethe.command.axon.Foundations;
import fi.lethe.events.customer.ErasureEvent.KeysDestroyed;
import fi.lethe.events.ledger.EventRecords;
import java.util.List;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Follows the ledger for the sake of the rows of forgotten people. */
final class FollowingImportedRows implements ConfigurerModule {
    private static final List<Class<?>> OTHERS = EventRecords.all().stream()
            .filter(type -> type != KeysDestroyed.class)
            .toList();

    private final Follower follower;

    FollowingImportedRows(Foundations on) {
        var known = new KnownRows(JdbcClient.create(on.database()));
        this.follower = new Follower(
                "imported-rows",
                on.events().without(OTHERS),
                on.database(),
                new WhenKeysDestroyedThenForgetRows(known));
    }

    @Override
    public void configureModule(Configurer configurer) {
        follower.configure(configurer);
    }
}
