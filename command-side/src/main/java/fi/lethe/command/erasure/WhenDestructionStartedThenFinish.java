// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.erasure;

import fi.lethe.command.due.Automation;
import fi.lethe.command.due.Due;
import fi.lethe.command.due.Next;
import fi.lethe.events.customer.CustomerId;

/** Carries a destruction of keys through that has begun and did not end, after a crash or an outage. */
record WhenDestructionStartedThenFinish(WhenErasureOrderedThenDestroyKeys destroying) implements Automation {
    static final String KIND = "DESTROY_KEYS";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Next attempt(Due due) {
        destroying.resume(CustomerId.of(due.stream()), due.cause());
        return new Next.ToldByLedger();
    }
}
