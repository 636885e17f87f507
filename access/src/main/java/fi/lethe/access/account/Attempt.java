// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.account;

import fi.lethe.crypto.Mac;
import fi.lethe.events.Bytes;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One try to sign in, as far as others are to be told from it.
 *
 * @param login as keyed code
 * @param network of the caller: of IPv6 the first 64 bits, the rest of which anybody chooses
 * @param browser the mark of a browser in which this login was signed in with before; null where there is none
 */
record Attempt(Mac login, String network, @Nullable Bytes browser) {
    private static final int PREFIX_BYTES = 8;

    static Attempt of(Mac login, String address, @Nullable Bytes browser) {
        return new Attempt(login, network(address), browser);
    }

    /** In which lane it waits: who was here before waits with themselves only. */
    Object lane() {
        return browser == null ? network : login;
    }

    private static String network(String address) {
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address six
                    ? Arrays.toString(Arrays.copyOf(six.getAddress(), PREFIX_BYTES))
                    : address;
        } catch (IllegalArgumentException _) {
            return "unknown";
        }
    }
}
