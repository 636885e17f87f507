// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console;

import fi.lethe.events.Role;
import fi.lethe.query.TestServer;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without scripts and pictures: cookies, pages, and forms with the secret of the page they stand on. */
public final class Browser {
    private static final Pattern SECRET = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String language;
    private HttpResponse<String> last;

    Browser(String language) {
        this.language = language;
        this.last = get("/console/sign-in");
    }

    public static Browser of(Role role, String language) {
        return of(TestServer.loginOf(role), language);
    }

    /** Of somebody with the password of all tests. */
    public static Browser of(String login, String language) {
        var browser = new Browser(language);
        browser.signIn(login, TestServer.PASSWORD);
        browser.get("/console");
        return browser;
    }

    public HttpResponse<String> get(String path) {
        last = TestServer.send(client, TestServer.request(path).header("Accept-Language", language));
        return last;
    }

    HttpResponse<String> signIn(String login, String password) {
        return submit("/console/sign-in", Map.of("login", login, "password", password));
    }

    /** Sends a form that stands on the page shown last. */
    public HttpResponse<String> submit(String path, Map<String, String> fields) {
        var secret = SECRET.matcher(last.body());
        if (!secret.find()) {
            throw new AssertionError("no form on this page");
        }
        var all = new HashMap<>(fields);
        all.put("_csrf", secret.group(1));
        return post(path, all);
    }

    /** Searches with the field on top, and goes where that leads. */
    public HttpResponse<String> search(Map<String, String> fields) {
        return submitAndGo("/console/search", fields);
    }

    /** Sends a form that stands on the page shown last, and goes where that leads. */
    public HttpResponse<String> submitAndGo(String path, Map<String, String> fields) {
        var sent = submit(path, fields);
        return sent.headers()
                .firstValue("Location")
                .map(there -> get(URI.create(there).getPath()))
                .orElse(sent);
    }

    /** Sends these fields and nothing else. */
    HttpResponse<String> post(String path, Map<String, String> fields) {
        var form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var answer = TestServer.send(
                client,
                TestServer.request(path)
                        .header("Accept-Language", language)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
        if (answer.statusCode() == 200) {
            last = answer;
        }
        return answer;
    }

    /** How long the browser keeps the cookie of the session, in seconds. */
    public long sessionMaxAge() {
        return cookies().stream()
                .filter(cookie -> cookie.getName().equals("lethe-session"))
                .findFirst()
                .orElseThrow()
                .getMaxAge();
    }

    List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }
}
