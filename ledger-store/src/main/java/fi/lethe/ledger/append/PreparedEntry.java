// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger.append;

import fi.lethe.ledger.payload.SealedBlob;
import java.util.List;
import java.util.UUID;

/**
 * An event ready to be appended: all but its position and its recorded time.
 *
 * @param command as it stands in the entry
 */
public record PreparedEntry(
        UUID event,
        UUID command,
        String stream,
        long seq,
        String type,
        int revision,
        EntryBytes bytes,
        List<SealedBlob> blobs) {}
