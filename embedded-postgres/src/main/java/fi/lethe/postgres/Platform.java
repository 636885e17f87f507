// SPDX-License-Identifier: Apache-2.0
package fi.lethe.postgres;

import java.util.Locale;

/** The name under which the binaries' jar keeps the archive for this machine. */
final class Platform {
    private Platform() {}

    static String archive() {
        return "/postgres-" + system() + "-" + processor() + ".txz";
    }

    private static String system() {
        var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (name.contains("linux")) {
            return "linux";
        }
        if (name.contains("mac")) {
            return "darwin";
        }
        throw new ClusterUnusable("There is no embedded PostgreSQL for " + name + "; use external servers");
    }

    private static String processor() {
        var name = System.getProperty("os.arch");
        return name.equals("aarch64") ? "arm_64" : "x86_64";
    }
}
