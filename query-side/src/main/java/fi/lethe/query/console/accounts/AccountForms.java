// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.accounts;

import fi.lethe.access.account.Offices;
import fi.lethe.access.administration.AgreementBody;
import fi.lethe.access.administration.ReadRoles;
import fi.lethe.access.agreement.Agreements;
import fi.lethe.access.permission.Actor;
import fi.lethe.access.permission.Permissions;
import fi.lethe.access.times.GivenTimes;
import fi.lethe.rules.roles.Call;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is changed about one account; access is a library of this side, too, so nothing goes over HTTP. */
@Controller
@RequestMapping(AccountPages.ALL + "/{id}")
class AccountForms {
    private final Offices offices;
    private final Agreements agreements;
    private final GivenTimes times;
    private final Permissions permissions;

    AccountForms(Offices offices, Agreements agreements, GivenTimes times, Permissions permissions) {
        this.offices = offices;
        this.agreements = agreements;
        this.times = times;
        this.permissions = permissions;
    }

    @PostMapping("/roles")
    String roles(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<@Nullable String> roles) {
        permissions.require(actor, Call.KEEP_ACCOUNTS);
        var waiting = offices.assign(id, new ReadRoles(roles).combination(), actor.id());
        return done(id, waiting.isPresent() ? "waits" : "roles");
    }

    @PostMapping("/revocation")
    String revoke(@AuthenticationPrincipal Actor actor, @PathVariable UUID id) {
        permissions.require(actor, Call.KEEP_ACCOUNTS);
        offices.revoke(id, actor.id());
        return done(id, "revoked");
    }

    @PostMapping("/agreements")
    String record(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @RequestParam String signedOn,
            @RequestParam(defaultValue = "") String validUntil) {
        permissions.require(actor, Call.KEEP_AGREEMENTS);
        var term = new AgreementBody(given(signedOn), given(validUntil)).term(times);
        var agreement = agreements.record(id, term.signedOn(), term.validUntil(), actor.id());
        return done(id, agreements.proposed(id, agreement).isPresent() ? "waits" : "agreement");
    }

    private static @Nullable String given(String day) {
        return day.isBlank() ? null : day;
    }

    @PostMapping("/agreements/{agreement}/end")
    String end(@AuthenticationPrincipal Actor actor, @PathVariable UUID id, @PathVariable UUID agreement) {
        permissions.require(actor, Call.KEEP_AGREEMENTS);
        var _ = agreements.withdraw(id, agreement, actor.id());
        return done(id, "ended");
    }

    private static String done(UUID id, String what) {
        return "redirect:" + AccountPages.ALL + "/" + id + "?done=" + what;
    }
}
