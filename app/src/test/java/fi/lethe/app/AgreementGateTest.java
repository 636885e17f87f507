// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.access.account.Accounts;
import fi.lethe.access.account.NewAccount;
import fi.lethe.events.Role;
import fi.lethe.rules.roles.RoleCombination;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** P21: no controller has forgotten the agreement gate. */
class AgreementGateTest {
    private static final House HOUSE = House.shared();
    private static final String PASSWORD = "kanarialintu-salasana";

    /** What opens no personal data of customers and changes none; whatever else is mapped must ask for an agreement. */
    private static final Set<String> WITHOUT = Set.of(
            "/api/tokens",
            "/api/tokens/current",
            "/api/health/live",
            "/api/health/ready",
            "/api/ledger/head",
            "/api/ledger/entries/{position}");

    private static final Set<String> KEEPING_ACCOUNTS = Set.of("/api/accounts", "/api/account-links", "/link/");
    private static final Set<String> PAGES =
            Set.of("/problems/", "/favicon.", "/api/openapi", "/api/docs", "/api/swagger-ui", "/error", "${");

    /** They take no bearer token; who signs in to them without an agreement: {@code PagesTest}. */
    private static boolean isForPeople(String path) {
        return path.equals("/") || path.startsWith("/console");
    }

    private record Mapped(RequestMethod method, String path, String contentType) {}

    @Test
    void P21_every_call_asks_for_an_agreement_unless_it_is_listed_here() {
        var token = everyRoleWithoutAnAgreement();
        var gated = mapped().filter(AgreementGateTest::isGated).toList();

        assertThat(gated).extracting(Mapped::path).contains("/api/registry/customers/{id}", "/api/audit/entries");
        assertThat(gated).allSatisfy(call -> {
            var answer = Caller.send(request(call, token));
            assertThat(answer.statusCode()).as(call + " " + answer.body()).isEqualTo(403);
            assertThat(Caller.problem(answer)).isEqualTo("agreement-missing");
        });
    }

    private static String everyRoleWithoutAnAgreement() {
        var roles = EnumSet.complementOf(EnumSet.of(Role.DPO));
        var login = "unbound-" + UUID.randomUUID();
        HOUSE.lethe()
                .part(Accounts.class)
                .create(new NewAccount("Aino Ålander", login, PASSWORD, new RoleCombination(roles)));
        return Caller.signingIn(HOUSE.lethe().address(), login, PASSWORD).token();
    }

    private static Stream<Mapped> mapped() {
        return HOUSE.lethe().part(RequestMappingHandlerMapping.class).getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream()
                        .flatMap(path -> methods(info.getMethodsCondition().getMethods())
                                .map(method -> new Mapped(method, path, contentType(info)))));
    }

    private static String contentType(RequestMappingInfo info) {
        return info.getConsumesCondition().getConsumableMediaTypes().stream()
                .findFirst()
                .map(MediaType::toString)
                .orElse(MediaType.APPLICATION_JSON_VALUE);
    }

    private static Stream<RequestMethod> methods(Set<RequestMethod> methods) {
        return methods.isEmpty() ? Stream.of(RequestMethod.GET) : methods.stream();
    }

    private static boolean isGated(Mapped call) {
        return !WITHOUT.contains(call.path())
                && !isForPeople(call.path())
                && Stream.concat(KEEPING_ACCOUNTS.stream(), PAGES.stream()).noneMatch(call.path()::startsWith);
    }

    private static HttpRequest request(Mapped call, String token) {
        var path = call.path()
                .replace("{name}", "register-customer")
                .replace("{position}", "0")
                .replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
        return HttpRequest.newBuilder(URI.create(HOUSE.lethe().address() + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", call.contentType())
                .method(call.method().name(), BodyPublishers.ofString("{}"))
                .build();
    }
}
