// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.following;

import fi.lethe.command.due.Automation;
import fi.lethe.command.due.Cause;
import fi.lethe.events.ledger.LedgerEvent;
import java.util.List;

/** What follows from the events of one feature. An event may be brought more than once. */
public interface Consequences {

    /** Events of which it is certain that nothing follows; most of the ledger, which need not be read for them. */
    List<Class<?>> none();

    /** Schedules what falls due because of an event of any kind, and takes away what does not any more. */
    void schedule(LedgerEvent event, String stream, Cause cause);

    /** What does the due dates that are scheduled here. */
    List<Automation> automations();
}
