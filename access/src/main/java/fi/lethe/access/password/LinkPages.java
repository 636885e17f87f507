// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.password;

import fi.lethe.access.account.AccountProblems;
import fi.lethe.access.account.Length;
import fi.lethe.access.account.LoginTaken;
import fi.lethe.access.problems.HttpProblems;
import fi.lethe.access.problems.Refusal;
import fi.lethe.access.problems.TypedRefusal;
import fi.lethe.access.token.TokenHash;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where a person with a one-time link chooses a password. Looking uses nothing up, so a mail program may look first. The
 * link itself is the secret that another site would need to forge the form, and no cookie helps it.
 */
@RestController
@RequestMapping("/link/{token}")
class LinkPages {
    private final SettingPasswords setting;
    private final @Nullable SignInPlace next;

    LinkPages(SettingPasswords setting, ObjectProvider<SignInPlace> next) {
        this.setting = setting;
        this.next = next.getIfAvailable();
    }

    @GetMapping
    ResponseEntity<String> look(@PathVariable String token, HttpServletRequest request) {
        return answer(token, request, page -> _ -> page.form());
    }

    @PostMapping
    ResponseEntity<String> set(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String login,
            HttpServletRequest request) {
        return answer(token, request, page -> link -> {
            if (page.first() && Stream.of(name, login).anyMatch(LinkPages::isNoName)) {
                return page.refused(LinkText.NAME_OR_LOGIN);
            }
            if (Length.PASSWORD.fault("/password", password).isPresent()) {
                return page.refused(LinkText.WRONG_LENGTH);
            }
            if (!password.equals(again)) {
                return page.refused(LinkText.DIFFERENT);
            }
            return chosen(page, link, new LinkBody(password, name, login));
        });
    }

    private static boolean isNoName(String text) {
        return Length.NAME.fault("", text).isPresent();
    }

    private ResponseEntity<String> chosen(LinkPage page, TokenHash link, LinkBody body) {
        try {
            setting.byLink(link, body);
            return page.done();
        } catch (LoginTaken _) {
            return page.refused(LinkText.LOGIN_TAKEN);
        } catch (TypedRefusal refusal) {
            if (refusal.problem().equals(AccountProblems.GENERIC_LOGIN.name())) {
                return page.refused(LinkText.GENERIC);
            }
            if (refusal.problem().equals(HttpProblems.CONTENT_REFUSED.name())) {
                return page.refused(LinkText.COMMON);
            }
            throw refusal;
        }
    }

    private ResponseEntity<String> answer(
            String token,
            HttpServletRequest request,
            Function<LinkPage, Function<TokenHash, ResponseEntity<String>>> answer) {
        var language = Language.of(Collections.list(request.getLocales()));
        var page = new LinkPage(language, false, next);
        try {
            var link = setting.valid(token, request.getRemoteAddr());
            return answer.apply(new LinkPage(language, setting.opensFirst(link), next))
                    .apply(link);
        } catch (LinkNotValid _) {
            return page.notValid();
        } catch (Refusal refusal) {
            return page.later(HttpStatus.valueOf(refusal.status()), refusal.retryAfterSeconds());
        }
    }
}
