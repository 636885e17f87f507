// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.password;

import fi.lethe.crypto.Mac;
import fi.lethe.crypto.MacKeyGone;
import fi.lethe.crypto.ServiceMac;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The code of a link's row: without its key nobody writes a row by which a password is set. */
final class LinkMacs {
    private final ServiceMac mac;

    LinkMacs(ServiceMac mac) {
        this.mac = mac;
    }

    Mac of(LinkRow row) {
        return mac.compute(bytes(row));
    }

    boolean fits(LinkRow row, @Nullable Mac stored) {
        try {
            return stored != null && mac.verify(bytes(row), stored);
        } catch (MacKeyGone _) {
            return false;
        }
    }

    private static byte[] bytes(LinkRow row) {
        return String.join(
                        "\n",
                        HexFormat.of().formatHex(row.link().sha256().toArray()),
                        row.account() == null ? "" : row.account().toString(),
                        row.expiresAt().toString(),
                        row.by() == null ? "" : row.by().toString(),
                        Long.toString(row.number()))
                .getBytes(StandardCharsets.UTF_8);
    }
}
