// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.stream;

import java.util.List;

/** What a stream's state makes of something that was asked; pure. Throws a {@link StateRefusal} where the state does not allow it. */
@FunctionalInterface
public interface Decision<S, E> {

    /** The events, in order; none where there is nothing to do. */
    List<E> on(S state);
}
