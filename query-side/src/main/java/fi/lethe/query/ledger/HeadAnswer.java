// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.ledger;

import java.util.Base64;

/**
 * How large the ledger is.
 *
 * @param root of its tree (RFC 6962), Base64
 */
record HeadAnswer(long size, String root) {
    static HeadAnswer of(long size, byte[] root) {
        return new HeadAnswer(size, Base64.getEncoder().encodeToString(root));
    }
}
