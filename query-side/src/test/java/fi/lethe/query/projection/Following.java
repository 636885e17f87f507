// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.projection;

import fi.lethe.access.health.ReadyCheck;
import fi.lethe.events.customer.DerivedDataHolder;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;

/** Projections that follow, with an Axon of their own that no Spring puts together. */
public final class Following {
    private final Projections projections;
    private final Configuration axon;

    private Following(Projections projections, Configuration axon) {
        this.projections = projections;
        this.axon = axon;
    }

    public static Following start(Projections projections) {
        var configurer = DefaultConfigurer.defaultConfiguration(false);
        projections.configureModule(configurer);
        projections.start();
        return new Following(projections, configurer.start());
    }

    public void await(DerivedDataHolder holder, long position) {
        projections.await(holder, position);
    }

    public ReadyCheck readyCheck(DerivedDataHolder holder) {
        return projections.readyCheck(holder);
    }

    public void stop() {
        axon.shutdown();
        projections.stop();
    }
}
