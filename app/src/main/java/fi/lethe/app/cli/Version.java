// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version in the jar's manifest. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        var version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"lethe " + Objects.requireNonNullElse(version, "(unpackaged)"), "Java " + Runtime.version()
        };
    }
}
