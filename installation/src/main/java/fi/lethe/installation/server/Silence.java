// SPDX-License-Identifier: Apache-2.0
package fi.lethe.installation.server;

/** Nothing phones home: set before any class of Axon is loaded, so that no command line has to remember it. */
final class Silence {

    private Silence() {}

    static void impose() {
        System.setProperty("axon.update-check.disabled", "true");
        System.setProperty("axoniq.update-check.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
    }
}
