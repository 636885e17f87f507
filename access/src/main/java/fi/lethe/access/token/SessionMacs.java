// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.token;

import fi.lethe.crypto.Mac;
import fi.lethe.crypto.MacKeyGone;
import fi.lethe.crypto.ServiceMac;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** The code of a token's row: without its key nobody writes a row that opens an account. */
final class SessionMacs {
    private final ServiceMac mac;

    SessionMacs(ServiceMac mac) {
        this.mac = mac;
    }

    Mac of(TokenRow row) {
        return mac.compute(bytes(row));
    }

    boolean fits(TokenRow row, Mac stored) {
        try {
            return mac.verify(bytes(row), stored);
        } catch (MacKeyGone _) {
            return false;
        }
    }

    private static byte[] bytes(TokenRow row) {
        return String.join(
                        "\n",
                        HexFormat.of().formatHex(row.token().sha256().toArray()),
                        row.account().toString(),
                        row.browser() == null ? "" : row.browser(),
                        row.expiresAt().toString(),
                        Long.toString(row.sessions()))
                .getBytes(StandardCharsets.UTF_8);
    }
}
