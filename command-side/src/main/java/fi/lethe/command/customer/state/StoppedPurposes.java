// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.state;

import fi.lethe.events.PurposeId;
import fi.lethe.events.customer.CustomerEvent;
import java.util.List;
import java.util.stream.Stream;

/** The purposes for which a person's data are processed no longer, because they said so. */
public record StoppedPurposes(List<PurposeId> all) {
    static final StoppedPurposes NONE = new StoppedPurposes(List.of());

    public StoppedPurposes {
        all = List.copyOf(all);
    }

    StoppedPurposes evolve(CustomerEvent event) {
        var stopped = event.purposesStopped();
        return stopped.isEmpty()
                ? this
                : new StoppedPurposes(
                        Stream.concat(all.stream(), stopped.stream()).distinct().toList());
    }
}
