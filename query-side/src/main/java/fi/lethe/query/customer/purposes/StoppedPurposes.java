// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.customer.purposes;

import fi.lethe.access.permission.Objected;
import fi.lethe.events.PurposeId;
import fi.lethe.events.customer.CustomerEvent;
import fi.lethe.query.viewing.Viewer;
import java.util.List;
import java.util.stream.Stream;

/** For which purposes nothing of a person is processed any longer, because they said so; in the order in which they did. */
public record StoppedPurposes(List<PurposeId> all) {
    public static final StoppedPurposes NONE = new StoppedPurposes(List.of());

    public StoppedPurposes {
        all = List.copyOf(all);
    }

    /** After an event. */
    public StoppedPurposes evolve(CustomerEvent event) {
        var stopped = event.purposesStopped();
        return stopped.isEmpty()
                ? this
                : new StoppedPurposes(
                        Stream.concat(all.stream(), stopped.stream()).distinct().toList());
    }

    /** Whether the person has put an end to what this reader reads for. */
    public boolean stops(Viewer viewer) {
        return all.contains(viewer.purpose());
    }

    /**
     * Refuses such a reader.
     *
     * @throws Objected where the viewer's purpose is stopped
     */
    public void refuse(Viewer viewer) {
        if (stops(viewer)) {
            throw new Objected();
        }
    }

    /** Their names. */
    public List<String> names() {
        return all.stream().map(PurposeId::value).toList();
    }
}
