// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** One of the staff at the pages, as a browser without scripts: cookies, links, and forms with all that stands in them. */
final class Clerk {
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>");
    private static final Pattern SELECT = Pattern.compile("<select\\b([^>]*)>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern CHOSEN = Pattern.compile("<option\\b([^>]*\\bselected\\b[^>]*)>");
    private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]*)\"");
    private static final Pattern VALUE = Pattern.compile("\\bvalue=\"([^\"]*)\"");

    private final URI address;
    private final BiConsumer<String, Long> took;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private String page = "";

    /** Tells what was asked, and the milliseconds until its answer. */
    Clerk(URI address, BiConsumer<String, Long> took) {
        this.address = address;
        this.took = took;
    }

    void signIn(String login, String password) {
        open("/console/sign-in");
        submit("sign in", "/console/sign-in", Map.of("login", login, "password", password));
    }

    /** Opens a page. */
    String open(String path) {
        return open("open", path);
    }

    private String open(String what, String path) {
        page = expect(200, what, request(path).build()).body();
        return page;
    }

    /** Fills in and sends the form with this action on the page shown last, and goes where that leads. */
    String submit(String what, String action, Map<String, String> filled) {
        var fields = fields(form(action));
        fields.putAll(filled);
        var body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        var sent = expect(
                302,
                what,
                request(action)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build());
        var there = address.resolve(sent.headers().firstValue("Location").orElseThrow());
        return open(
                "after " + what, there.getRawPath() + (there.getRawQuery() == null ? "" : "?" + there.getRawQuery()));
    }

    private String form(String action) {
        var form = Pattern.compile(
                        "<form\\b[^>]*action=\"" + Pattern.quote(action) + "\"[^>]*>(.*?)</form>", Pattern.DOTALL)
                .matcher(page);
        if (!form.find()) {
            throw new AssertionError("no form for " + action + " on this page: " + page);
        }
        return form.group(1);
    }

    /** What a browser would send without a touch: also what is hidden, and no box that is not ticked. */
    private static Map<String, String> fields(String form) {
        var fields = new LinkedHashMap<String, String>();
        for (var inputs = INPUT.matcher(form); inputs.find(); ) {
            var input = inputs.group();
            if (!input.contains("type=\"checkbox\"") || input.contains("checked")) {
                put(fields, NAME.matcher(input), VALUE.matcher(input));
            }
        }
        for (var selects = SELECT.matcher(form); selects.find(); ) {
            var chosen = CHOSEN.matcher(selects.group(2));
            put(fields, NAME.matcher(selects.group(1)), VALUE.matcher(chosen.find() ? chosen.group(1) : ""));
        }
        return fields;
    }

    private static void put(Map<String, String> fields, Matcher name, Matcher value) {
        if (name.find()) {
            fields.put(name.group(1), value.find() ? HtmlUtils.htmlUnescape(value.group(1)) : "");
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).timeout(LONGEST).header("Accept-Language", "en");
    }

    private HttpResponse<String> expect(int status, String what, HttpRequest request) {
        try {
            long begun = System.nanoTime();
            var answer = client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            took.accept(what, (System.nanoTime() - begun) / 1_000_000);
            if (answer.statusCode() != status) {
                throw new AssertionError(answer.statusCode() + " to " + what + ", "
                        + request.uri().getPath() + ": " + answer.body());
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(what, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
