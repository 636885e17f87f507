// SPDX-License-Identifier: Apache-2.0
package fi.lethe.installation.settings;

import java.net.InetAddress;

/**
 * Where the web server listens.
 *
 * @param bind the loopback address unless it was said otherwise
 * @param port 0 takes any free one
 * @param edge how people reach it from elsewhere
 */
public record Web(InetAddress bind, int port, Edge edge) {
    private static final int LAST = 65_535;

    static Web of(Choices choices) {
        return new Web(
                address(choices.first(Setting.BIND).orElse(new Given("LETHE_BIND", "127.0.0.1"))),
                number(choices.first(Setting.PORT).orElse(new Given("--port", "8080"))),
                Edge.of(choices));
    }

    private static int number(Given port) {
        try {
            var number = Integer.parseInt(port.value());
            if (number >= 0 && number <= LAST) {
                return number;
            }
        } catch (NumberFormatException _) {
            // Refused below, like a number out of range.
        }
        throw new SettingRefused(port.name(), "give a number from 1 to " + LAST + ", or 0 for any free port");
    }

    /** An address, not a name: a name would have to be asked for outside. */
    private static InetAddress address(Given bind) {
        if (bind.value().equals("localhost")) {
            return InetAddress.getLoopbackAddress();
        }
        try {
            return InetAddress.ofLiteral(bind.value());
        } catch (IllegalArgumentException _) {
            throw new SettingRefused(
                    bind.name(), "give an IP address of this machine, such as 127.0.0.1, or 0.0.0.0 for all");
        }
    }
}
