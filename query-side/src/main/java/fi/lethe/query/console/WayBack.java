// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console;

import fi.lethe.access.permission.Actor;
import fi.lethe.access.permission.Permissions;
import fi.lethe.events.Coded;
import fi.lethe.query.request.Ids;
import fi.lethe.rules.commands.CommandRule;
import fi.lethe.rules.commands.CustomerGate;
import fi.lethe.rules.roles.Call;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a page that says no leads back to: the customer or the case that the address was about. */
record WayBack(String address, String text) {
    private static final String CUSTOMERS = "/console/customers/";
    private static final String CASES = "/console/cases/";
    private static final String COMMANDS = "/console/commands/";
    private static final Pattern SUBJECT = Pattern.compile("(" + CUSTOMERS + "|" + CASES + ")([^/]+)/.+");

    /** Empty where the address was about nobody, or this reader may not open that page. */
    static Optional<WayBack> of(HttpServletRequest request, @Nullable Actor actor, Permissions permissions) {
        return actor == null
                ? Optional.empty()
                : Stream.of(
                                below(request),
                                form(request),
                                id(request, "customer").map(WayBack::customer))
                        .flatMap(Optional::stream)
                        .filter(way -> permissions.opens(actor, way.needs()))
                        .findFirst();
    }

    /** A page below that of a customer or of a case. */
    private static Optional<WayBack> below(HttpServletRequest request) {
        var parts = SUBJECT.matcher(request.getRequestURI());
        return parts.matches()
                ? Ids.read(parts.group(2)).map(id -> parts.group(1).equals(CUSTOMERS) ? customer(id) : theCase(id))
                : Optional.empty();
    }

    /** The form of a command, which is of a customer or of a case. */
    private static Optional<WayBack> form(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith(COMMANDS)
                ? Coded.of(CommandRule.class, path.substring(COMMANDS.length()))
                        .flatMap(command -> id(request, "of")
                                .map(id -> command.gate() instanceof CustomerGate ? customer(id) : theCase(id)))
                : Optional.empty();
    }

    private static Optional<UUID> id(HttpServletRequest request, String parameter) {
        return Optional.ofNullable(request.getParameter(parameter)).flatMap(Ids::read);
    }

    private static WayBack customer(UUID id) {
        return new WayBack(CUSTOMERS + id, "refused.to-customer");
    }

    private static WayBack theCase(UUID id) {
        return new WayBack(CASES + id, "refused.to-case");
    }

    private Call needs() {
        return address.startsWith(CUSTOMERS) ? Call.READ_REGISTRY : Call.READ_CASES;
    }
}
