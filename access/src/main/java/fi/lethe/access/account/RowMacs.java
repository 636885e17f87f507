// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.account;

import fi.lethe.crypto.Mac;
import fi.lethe.crypto.MacKeyGone;
import fi.lethe.crypto.ServiceMac;
import fi.lethe.events.Role;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** The code of a row of accounts: without its key nobody writes a row that lets anybody in. */
final class RowMacs {
    private final ServiceMac mac;

    RowMacs(ServiceMac mac) {
        this.mac = mac;
    }

    Mac of(AccountRow row) {
        return mac.compute(bytes(row));
    }

    boolean fits(AccountRow row) {
        var stored = row.mac();
        try {
            return stored != null && mac.verify(bytes(row), stored);
        } catch (MacKeyGone _) {
            return false;
        }
    }

    /** Every part on a line of its own; none of them can hold the end of a line. */
    private static byte[] bytes(AccountRow row) {
        var hash = row.passwordHash();
        var revoked = row.revokedAt();
        return String.join(
                        "\n",
                        row.id().toString(),
                        Long.toString(row.version()),
                        Long.toString(row.sessions()),
                        row.roles().stream().map(Role::code).sorted().collect(Collectors.joining(",")),
                        revoked == null ? "" : revoked.toString(),
                        Integer.toString(row.login().generation()),
                        HexFormat.of().formatHex(row.login().value().toArray()),
                        hash == null ? "" : hash.replace("\n", ""),
                        row.nameKey().toString(),
                        row.agreed())
                .getBytes(StandardCharsets.UTF_8);
    }
}
