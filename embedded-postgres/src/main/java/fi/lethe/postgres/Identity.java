// SPDX-License-Identifier: Apache-2.0
package fi.lethe.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.List;
import java.util.Optional;

/** Chooses the identity to run under: as root a namespace of its own, where that is forbidden an unprivileged user. */
final class Identity {
    private static final List<String> UNPRIVILEGED = List.of("postgres", "nobody");

    private Identity() {}

    static RunAs choose(Path dataDirectory, Binaries binaries) {
        if (new UnixSystem().getUid() != 0) {
            return new RunAs.Ourselves();
        }
        var owner = ownerOf(dataDirectory);
        if (owner.isPresent()) {
            return usable(owner.get(), binaries).orElseThrow(() -> noIdentity(dataDirectory));
        }
        return usable(new RunAs.OwnNamespace(), binaries)
                .or(() -> unprivilegedUser(binaries))
                .orElseThrow(() -> noIdentity(dataDirectory));
    }

    /** The user other than root to whom an existing data directory belongs. */
    private static Optional<RunAs> ownerOf(Path dataDirectory) {
        try {
            if (!Files.exists(dataDirectory) || uidOf(dataDirectory) == 0) {
                return Optional.empty();
            }
            return Optional.of(new RunAs.AnotherUser(
                    Files.getOwner(dataDirectory), uidOf(dataDirectory), attribute(dataDirectory, "unix:gid")));
        } catch (IOException e) {
            throw new ClusterUnusable("The owner of " + dataDirectory + " cannot be read", e);
        }
    }

    static Optional<RunAs> unprivilegedUser(Binaries binaries) {
        return UNPRIVILEGED.stream()
                .flatMap(name -> user(name).stream())
                .flatMap(user -> usable(user, binaries).stream())
                .findFirst();
    }

    /** Another user needs a way to the data; with ours, it has one. */
    static void requireWayTo(Path dataDirectory, RunAs runAs) {
        var parent = String.valueOf(dataDirectory.getParent());
        if (Command.outputOf(
                        runAs.command(Path.of("test"), List.of("-x", parent)).toArray(String[]::new))
                .isEmpty()) {
            throw new ClusterUnusable("PostgreSQL would run as another user, who may not enter " + parent
                    + "; allow it (chmod o+x, its parents too), or run as an ordinary user");
        }
    }

    private static Optional<RunAs> user(String name) {
        try {
            var principal =
                    Path.of("/").getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name);
            return Optional.of(new RunAs.AnotherUser(
                    principal, id("-u", name).orElseThrow(), id("-g", name).orElseThrow()));
        } catch (UserPrincipalNotFoundException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new ClusterUnusable("The user " + name + " cannot be looked up", e);
        }
    }

    private static Optional<Integer> id(String option, String name) {
        return Command.outputOf("id", option, name).map(String::strip).map(Integer::valueOf);
    }

    private static Optional<RunAs> usable(RunAs runAs, Binaries binaries) {
        var command = runAs.command(binaries.program("postgres"), List.of("--version"));
        return Command.outputOf(command.toArray(String[]::new)).map(_ -> runAs);
    }

    private static int uidOf(Path path) throws IOException {
        return attribute(path, "unix:uid");
    }

    private static int attribute(Path path, String name) throws IOException {
        return (Integer) Files.getAttribute(path, name, LinkOption.NOFOLLOW_LINKS);
    }

    private static ClusterUnusable noIdentity(Path dataDirectory) {
        return new ClusterUnusable(
                "PostgreSQL does not run as root, and neither a user namespace (unshare -U) nor another"
                        + " user (setpriv) works here for " + dataDirectory
                        + "; run as an ordinary user, or set LETHE_CACHE to a"
                        + " directory that the users " + UNPRIVILEGED + " can read");
    }
}
