// SPDX-License-Identifier: Apache-2.0
package fi.lethe.evidence.merkle;

import java.util.Arrays;
import java.util.HexFormat;

/** A subtree that an append has just finished, and its hash of 32 bytes, which is not copied and must not be changed. */
@SuppressWarnings("ArrayRecordComponent") // equality by content stands below
public record FinishedNode(NodeAddress address, byte[] hash) {
    @Override
    public boolean equals(Object other) {
        return other instanceof FinishedNode that && address.equals(that.address) && Arrays.equals(hash, that.hash);
    }

    @Override
    public int hashCode() {
        return address.hashCode();
    }

    @Override
    public String toString() {
        return address + " " + HexFormat.of().formatHex(hash);
    }
}
