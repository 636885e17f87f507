// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.password;

import fi.lethe.access.description.Refused;
import fi.lethe.access.token.ActorAuthentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Passwords over the API: with a one-time link, and one's own. */
@RestController
@Tag(name = "passwords", description = "Choosing a password")
class PasswordController {
    private final SettingPasswords setting;

    PasswordController(SettingPasswords setting) {
        this.setting = setting;
    }

    @PostMapping("/api/account-links/{token}")
    @Operation(
            operationId = "use-account-link",
            summary = "Set a password by a one-time link; by the link of the first start, open the first account")
    @Refused({"link-not-valid", "login-taken", "generic-login", "too-many-attempts"})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void byLink(@PathVariable String token, @RequestBody LinkBody body, HttpServletRequest request) {
        setting.byLink(setting.valid(token, request.getRemoteAddr()), body);
    }

    @PostMapping("/api/accounts/me/password")
    @Operation(operationId = "change-own-password", summary = "Change one's own password; all other sessions end")
    @Refused("too-many-attempts")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void own(ActorAuthentication me, @RequestBody OwnPasswordBody body) {
        setting.own(me.getPrincipal().id(), me.getCredentials(), body);
    }
}
