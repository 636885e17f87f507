// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import fi.lethe.command.importing.mapping.RowKind;
import fi.lethe.crypto.ServiceMac;
import fi.lethe.events.Bytes;
import java.nio.charset.StandardCharsets;

/**
 * The ids of older registers as keyed codes: who has the tables alone learns none of them. The key is never turned, for
 * nobody could find a row again.
 */
final class SourceKeys {
    private final ServiceMac mac;

    SourceKeys(ServiceMac mac) {
        this.mac = mac;
    }

    /** The code of a row's id in the register that it comes from. */
    Bytes of(String register, RowKind kind, String id) {
        var name = String.join("\n", register, kind.code(), id);
        return mac.compute(name.getBytes(StandardCharsets.UTF_8)).value();
    }
}
