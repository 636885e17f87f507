// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

import fi.lethe.events.personal.KeyId;
import java.nio.charset.StandardCharsets;

/** What a wrapped key is bound to, so that no row of the vault can take another's place. */
final class WrapContext {

    private WrapContext() {}

    static byte[] epoch(int epoch) {
        return bytes("epoch/" + epoch);
    }

    static byte[] dataKey(KeyId key, int epoch) {
        return bytes("data/" + key + "/" + epoch);
    }

    static byte[] serviceKey(String name, int generation, int epoch) {
        return bytes("service/" + name + "/" + generation + "/" + epoch);
    }

    private static byte[] bytes(String context) {
        return ("lethe wrapped key v1/" + context).getBytes(StandardCharsets.UTF_8);
    }
}
