// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.token;

import fi.lethe.access.account.Credentials;
import fi.lethe.access.account.SignIn;
import fi.lethe.access.account.WrongCredentials;
import fi.lethe.access.description.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Gives a token for Basic credentials (RFC 7617), and takes it back. */
@RestController
@RequestMapping("/api/tokens")
@Tag(name = "tokens", description = "Signing in and out")
class TokenController {
    private final SignIn signIn;
    private final Tokens tokens;

    TokenController(SignIn signIn, Tokens tokens) {
        this.signIn = signIn;
        this.tokens = tokens;
    }

    @PostMapping
    @Operation(operationId = "issue-token", summary = "A token for a login and password")
    @SecurityRequirement(name = "basic")
    @Refused({"wrong-credentials", "too-many-attempts"})
    IssuedToken issue(HttpServletRequest request, HttpServletResponse response) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"lethe\", charset=\"UTF-8\"");
        var credentials = Credentials.ofBasic(header).orElseThrow(WrongCredentials::new);
        var issued = tokens.issue(signIn.account(credentials, request.getRemoteAddr(), null));
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, null);
        return issued;
    }

    @DeleteMapping("/current")
    @Operation(operationId = "revoke-token", summary = "End the token that is sent")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(ActorAuthentication actor) {
        tokens.revoke(actor.getCredentials());
    }
}
