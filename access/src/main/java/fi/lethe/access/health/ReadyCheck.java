// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.health;

import java.util.List;

/** One part of the process that must be ready before calls are served; every bean of this kind is asked. */
public interface ReadyCheck {
    /** What is named where it is not ready; lower-case words joined by hyphens. */
    String name();

    /** Asked at each call, so it answers quickly; what it throws counts as not ready. */
    boolean ready();

    /** What is not as it should be though it is ready; asked at each call, too. */
    default List<Degradation> degraded() {
        return List.of();
    }
}
