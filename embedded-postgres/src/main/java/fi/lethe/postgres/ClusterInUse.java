// SPDX-License-Identifier: Apache-2.0
package fi.lethe.postgres;

/** Somebody else, here or in another process, already runs a cluster on this data directory. */
public final class ClusterInUse extends RuntimeException {
    ClusterInUse(String message) {
        super(message);
    }
}
