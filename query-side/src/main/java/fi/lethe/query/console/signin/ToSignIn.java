// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.signin;

import fi.lethe.query.request.Ids;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Leads who has no valid session to the sign-in page. What they sent with a form is kept, if that form can show it again and their session
 * was known here: it comes back when the same person has signed in. By now the form has shown the secret of that session.
 */
final class ToSignIn implements AuthenticationEntryPoint {
    private static final Pattern SHOWS_AGAIN = Pattern.compile("/console/(commands/[a-z-]+|new-case)");
    private static final List<String> SUBJECTS = List.of("of", "customer");
    private static final String KEPT = "kept";

    private final KeptForms forms;

    ToSignIn(KeptForms forms) {
        this.forms = forms;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        var address = UriComponentsBuilder.fromPath("/console/sign-in");
        keep(request).ifPresent(id -> address.queryParam(KEPT, id));
        response.sendRedirect(address.toUriString(), HttpServletResponse.SC_SEE_OTHER);
    }

    private Optional<UUID> keep(HttpServletRequest request) {
        var path = request.getRequestURI();
        return HttpMethod.POST.matches(request.getMethod())
                        && SHOWS_AGAIN.matcher(path).matches()
                ? CookieFilter.whose(request).flatMap(account -> forms.keep(account, path, request.getParameterMap()))
                : Optional.empty();
    }

    /** Where a form that was kept is shown again to who typed it: the address names the form, whom it is about, and the id. */
    static String address(UUID id, KeptForms.Kept kept) {
        var address = UriComponentsBuilder.fromPath(kept.path()).queryParam(KEPT, id);
        SUBJECTS.forEach(name -> Optional.ofNullable(kept.fields().getFirst(name))
                .flatMap(Ids::read)
                .ifPresent(subject -> address.queryParam(name, subject)));
        return address.toUriString();
    }
}
