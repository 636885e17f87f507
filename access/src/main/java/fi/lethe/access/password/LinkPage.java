// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.password;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * The page behind a link: works without a script, loads nothing, repeats nothing that was sent. The form posts to the
 * page's own address, so the link stands nowhere in it.
 *
 * @param first whether it is the page of who opens the first account, and gives a name and login, too
 * @param next where the person goes on once the password is set; null where this process has no such page
 */
record LinkPage(Language language, boolean first, @Nullable SignInPlace next) {
    /** One line, as it stands in the page and as the policy's digest covers it. */
    private static final String STYLE = style();

    private static final String SECURITY = "default-src 'none'; style-src 'sha256-" + sha256(STYLE)
            + "'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final String RIVER =
            "<svg viewBox=\"0 0 24 24\" aria-hidden=\"true\"><path d=\"M2 6c4-4 6 4 10 1s5-3 10-1M2 12c4-4 6 4 10"
                    + " 1s5-3 10-1M2 18c4-4 6 4 9 2\"/><path d=\"M16 19h.01M20 18.5h.01\"/></svg>";
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    ResponseEntity<String> form() {
        return page(HttpStatus.OK, form(""));
    }

    ResponseEntity<String> refused(LinkText fault) {
        return page(HttpStatus.UNPROCESSABLE_CONTENT, form(alert(fault)));
    }

    ResponseEntity<String> done() {
        return page(
                HttpStatus.OK,
                "<p role=\"status\">" + (first ? LinkText.FIRST_DONE : LinkText.DONE).in(language) + "</p>" + signIn());
    }

    private String signIn() {
        return next == null ? "" : "<p><a href=\"" + next.path() + "\">" + LinkText.SIGN_IN.in(language) + "</a></p>";
    }

    ResponseEntity<String> notValid() {
        return page(HttpStatus.NOT_FOUND, alert(LinkText.NOT_VALID));
    }

    ResponseEntity<String> later(HttpStatus status, int seconds) {
        var page = page(status, alert(LinkText.LATER));
        return ResponseEntity.status(status)
                .headers(page.getHeaders())
                .header("Retry-After", Integer.toString(seconds))
                .body(page.getBody());
    }

    private String form(String alert) {
        return """
                %s<form method="post">
                %s<p id="rule">%s</p>
                <label for="password">%s</label>
                <input id="password" name="password" type="password" autocomplete="new-password" minlength="12" \
                maxlength="200" aria-describedby="rule" required%s>
                <label for="again">%s</label>
                <input id="again" name="again" type="password" autocomplete="new-password" required>
                <button>%s</button>
                </form>
                """.formatted(
                        alert,
                        first ? whoComesFirst() : "",
                        LinkText.RULE.in(language),
                        LinkText.PASSWORD.in(language),
                        first ? "" : " autofocus",
                        LinkText.AGAIN.in(language),
                        LinkText.SAVE.in(language));
    }

    private String whoComesFirst() {
        return """
                <p id="first">%s</p>
                <label for="name">%s</label>
                <input id="name" name="name" autocomplete="name" maxlength="200" required autofocus>
                <label for="login">%s</label>
                <input id="login" name="login" autocomplete="username" autocapitalize="none" maxlength="200" \
                aria-describedby="first" required>
                """.formatted(LinkText.FIRST_RULE.in(language), LinkText.NAME.in(language), LinkText.LOGIN.in(language));
    }

    private String alert(LinkText text) {
        return "<p role=\"alert\">" + text.in(language) + "</p>\n";
    }

    private ResponseEntity<String> page(HttpStatus status, String content) {
        var title = (first ? LinkText.FIRST_TITLE : LinkText.TITLE).in(language);
        return ResponseEntity.status(status)
                .header("Content-Security-Policy", SECURITY)
                .header("Content-Language", language.tag())
                .header("Cache-Control", "no-store")
                .header("Vary", "Accept-Language")
                .contentType(HTML)
                .body("""
                        <!doctype html>
                        <html lang="%s">
                        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                        <title>Lethe: %s</title><style>%s</style></head>
                        <body>
                        <header>%s<span>Lethe</span></header>
                        <main>
                        <h1>%s</h1>
                        %s</main>
                        </body>
                        </html>
                        """.formatted(language.tag(), title, STYLE, RIVER, title, content));
    }

    private static String style() {
        try (var style = Objects.requireNonNull(LinkPage.class.getResourceAsStream("link.css"), "link.css")) {
            return new String(style.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.joining(" "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java lacks SHA-256", e);
        }
    }
}
