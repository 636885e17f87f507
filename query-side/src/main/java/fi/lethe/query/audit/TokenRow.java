// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.audit;

import fi.lethe.events.Bytes;
import fi.lethe.events.personal.Token;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An entry that shows a token, of any event type: all write one alike, and nothing else is written so. */
record TokenRow(long position, Token token) {
    private static final Pattern TOKEN = Pattern.compile("\\{\"token\":\"([A-Za-z0-9+/]{43}=)\"}");

    static Stream<TokenRow> of(AuditRow row) {
        var payload = new String(row.entry().payload(), StandardCharsets.UTF_8);
        return TOKEN.matcher(payload)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .map(token -> new TokenRow(row.position(), new Token(Bytes.ofBase64(token))));
    }

    /**
     * The bytes of a token as an entry shows them; the Base64 of addresses (RFC 4648, section 5) is taken, too, and a space for the
     * plus that a browser made one of.
     *
     * @throws IllegalArgumentException where it is none
     */
    static Token read(String text) {
        var plain = text.replace(' ', '+').replace('-', '+').replace('_', '/');
        return new Token(Bytes.of(Base64.getDecoder().decode(plain)));
    }
}
