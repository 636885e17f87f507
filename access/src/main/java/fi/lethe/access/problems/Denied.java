// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.problems;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was denied: an event of the application, published once for every 401 and 403, after the answer has left. A
 * listener must not throw, and is done before the connection takes its next request.
 *
 * @param actor the account of who was denied; null for somebody without a valid token
 * @param reason the problem's stable name, such as {@code agreement-missing}
 */
public record Denied(@Nullable UUID actor, String reason) {
    private static final String NOTE = Denied.class.getName();

    /** Keeps in mind that this request is refused so, where that is a denial. */
    public static void note(HttpServletRequest request, Refusal refusal) {
        boolean denial = refusal.status() == 401 || refusal.status() == 403;
        if (denial && !refusal.isPassedOn()) {
            request.setAttribute(NOTE, new Denied(actor(request.getRemoteUser()), refusal.problem()));
        }
    }

    /** Takes back that this request was denied: there is nothing that it could have been let in to. */
    public static void forget(HttpServletRequest request) {
        request.removeAttribute(NOTE);
    }

    /** Who is signed in is named by the account's id, in every filter chain. */
    private static @Nullable UUID actor(@Nullable String user) {
        return user == null ? null : UUID.fromString(user);
    }

    /** The denial that this request met, if any. */
    static Optional<Denied> of(HttpServletRequest request) {
        return Optional.ofNullable((Denied) request.getAttribute(NOTE));
    }
}
