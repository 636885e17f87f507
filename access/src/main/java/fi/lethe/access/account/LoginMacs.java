// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.account;

import fi.lethe.crypto.Mac;
import fi.lethe.crypto.MacKeyGone;
import fi.lethe.crypto.ServiceMac;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/** A login as keyed code: it can be looked for, and not be read. */
final class LoginMacs {
    private final ServiceMac mac;

    LoginMacs(ServiceMac mac) {
        this.mac = mac;
    }

    Mac of(String login) {
        return mac.compute(normal(login));
    }

    boolean fits(String login, Mac stored) {
        try {
            return mac.verify(normal(login), stored);
        } catch (MacKeyGone _) {
            return false;
        }
    }

    /** One spelling of all that are the same login. */
    static byte[] normal(String login) {
        return Normalizer.normalize(login.strip(), Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .getBytes(StandardCharsets.UTF_8);
    }
}
