// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query;

import static fi.lethe.query.TestServer.bean;
import static fi.lethe.query.TestServer.world;

import fi.lethe.query.projection.Projections;

/** The register's streams, set aside as by a program that cannot fold what comes next. */
public final class ByHand {
    private ByHand() {}

    /** From here on, the register takes in nothing more of this customer. */
    public static void setAside(TestCustomer customer) {
        world().jdbc()
                .sql("insert into query.registry_set_aside values (:stream, :seq, :position, now())")
                .param("stream", customer.id().toString())
                .param("seq", customer.version())
                .param("position", world().ledger().head().size())
                .update();
    }

    /** As by the start of a program that can. */
    public static void mend() {
        bean(Projections.class).stop();
        bean(Projections.class).start();
    }
}
