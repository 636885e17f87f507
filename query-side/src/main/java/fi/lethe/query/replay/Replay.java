// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.replay;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A replay as its table has it.
 *
 * @param swap whether what is built takes the place of what serves
 * @param begunBy account of who has begun it, or resumed it last
 */
record Replay(
        UUID id,
        boolean swap,
        ReplayState state,
        UUID begunBy,
        Instant begunAt,
        @Nullable Instant endedAt) {}
