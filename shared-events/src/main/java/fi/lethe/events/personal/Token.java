// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.personal;

import fi.lethe.events.Bytes;

/**
 * A business reference (order number, invoice number) as HMAC-SHA-256 under the person's reference key: equal for equal
 * references of one person, and meaningless once that key is gone.
 *
 * @param value 32 bytes
 */
public record Token(Bytes value) {

    public Token {
        if (value.length() != 32) {
            throw new IllegalArgumentException("a token has 32 bytes");
        }
    }
}
