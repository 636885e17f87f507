// SPDX-License-Identifier: Apache-2.0
package fi.lethe.postgres;

import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.stream.Stream;

/** Under which identity PostgreSQL's programs run: they refuse root. */
sealed interface RunAs {
    /** What to put before a program's command line. */
    List<String> prefix();

    /** We are an ordinary user already. */
    record Ourselves() implements RunAs {
        @Override
        public List<String> prefix() {
            return List.of();
        }
    }

    /** A user namespace in which root is nobody; outside it, files and processes stay root's. */
    record OwnNamespace() implements RunAs {
        @Override
        public List<String> prefix() {
            return List.of("unshare", "-U", "--");
        }
    }

    /** Another user, to whom the data directory belongs. */
    record AnotherUser(UserPrincipal user, int uid, int gid) implements RunAs {
        @Override
        public List<String> prefix() {
            return List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups", "--");
        }
    }

    default List<String> command(Path program, List<String> arguments) {
        return Stream.of(prefix(), List.of(program.toString()), arguments)
                .flatMap(List::stream)
                .toList();
    }
}
