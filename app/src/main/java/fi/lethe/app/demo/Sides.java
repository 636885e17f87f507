// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.demo;

import java.net.URI;

/** Where commands are taken and where reads are answered: the same place, unless the sides run apart. */
record Sides(URI commands, URI reads) {
    static Sides inOneProcess(URI address) {
        return new Sides(address, address);
    }
}
