// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.access.account.Accounts;
import fi.lethe.access.account.NewAccount;
import fi.lethe.access.agreement.Agreements;
import fi.lethe.events.Role;
import fi.lethe.rules.roles.RoleCombination;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Browsers and proxies keep nothing of an installation but its style sheet and its icon. */
class NothingIsKeptTest {
    private static final House HOUSE = House.shared();
    private static final String PASSWORD = "kanarialintu-salasana";
    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS");
    private static final Set<String> STATIC = Set.of("/favicon.ico", "/favicon.svg", "/console/style.css");
    private static final List<String> BESIDES = List.of(
            "/",
            "/nothing",
            "/robots.txt",
            "/favicon.png",
            "/console/nothing",
            "/console/nothing.png",
            "/api",
            "/api/docs",
            "/api/openapi.json",
            "/api/swagger-ui/index.html",
            "/a//b",
            "/a;b=c",
            "/problems/nothing",
            "/link/nothing");

    @Test
    void every_answer_but_static_files_says_that_nobody_keeps_it() throws Exception {
        var token = somebody().token();
        for (var path : Stream.concat(mapped(), BESIDES.stream()).distinct().toList()) {
            for (var method : METHODS) {
                var nobody = send(path, method, "Accept", "*/*");
                var staff = send(path, method, "Authorization", "Bearer " + token);
                if (!STATIC.contains(path)) {
                    assertThat(List.of(nobody, staff))
                            .as(method + " " + path)
                            .allSatisfy(answer -> assertThat(answer.headers().allValues("Cache-Control"))
                                    .containsExactly("no-store"));
                }
            }
        }
        for (var line : new String[] {"GET /%zz", "GET /<a>", "OPTIONS *", "GET *"}) {
            assertThat(new RawHttp(HOUSE.lethe().address()).send(line + " HTTP/1.1\r\nHost: x\r\n\r\n"))
                    .as(line)
                    .contains("Cache-Control: no-store");
        }
    }

    @Test
    void style_sheet_and_icon_may_be_kept() {
        assertThat(send("/console/style.css", "GET", "Accept", "*/*").headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).doesNotContain("no-store"));
        var icon = send("/favicon.ico", "GET", "Accept", "*/*");
        assertThat(icon.statusCode()).isEqualTo(200);
        assertThat(icon.headers().firstValue("Cache-Control")).hasValue("max-age=86400");
    }

    @Test
    void a_form_that_is_too_large_is_refused() {
        var answer = Caller.send(HttpRequest.newBuilder(HOUSE.lethe().address().resolve("/console/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("login=" + "x".repeat(300_000)))
                .build());

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    private static Stream<String> mapped() {
        return HOUSE.lethe().part(RequestMappingHandlerMapping.class).getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream())
                .filter(path -> !path.contains("$"))
                .map(path ->
                        path.replaceAll("\\{[^}]*}+", new UUID(0, 7).toString()).replace("/**", "/x"));
    }

    private static HttpResponse<String> send(String path, String method, String header, String value) {
        return Caller.send(HttpRequest.newBuilder(URI.create(HOUSE.lethe().address() + path))
                .header(header, value)
                .method(method, BodyPublishers.noBody())
                .build());
    }

    /** An account of its own: some of these calls end sessions. */
    private static Caller somebody() {
        var login = "keeps-nothing-" + UUID.randomUUID();
        var account = HOUSE.lethe()
                .part(Accounts.class)
                .create(new NewAccount("Maija Meikäläinen", login, PASSWORD, new RoleCombination(Set.of(Role.STAFF))));
        HOUSE.lethe().part(Agreements.class).record(account, LocalDate.of(2026, 1, 2), null, null);
        return Caller.signingIn(HOUSE.lethe().address(), login, PASSWORD);
    }
}
