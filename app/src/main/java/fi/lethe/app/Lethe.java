// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app;

import fi.lethe.app.cli.CommandLineOfLethe;

/** Where the process begins. */
public final class Lethe {

    private Lethe() {}

    public static void main(String[] arguments) {
        System.exit(CommandLineOfLethe.run(arguments));
    }
}
