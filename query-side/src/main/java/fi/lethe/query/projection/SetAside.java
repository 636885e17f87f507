// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.projection;

import java.time.Instant;

/**
 * A stream that is not folded in any further.
 *
 * @param seq of the first entry that is not folded in, in its stream
 * @param position of that entry in the ledger
 * @param since when it was recorded
 */
public record SetAside(String stream, long seq, long position, Instant since) {
    static SetAside from(Recorded entry) {
        return new SetAside(entry.stream(), entry.seq(), entry.position(), entry.at());
    }
}
