// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.request;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/** Where a list goes on, in a form that callers hand back and do not read. */
public final class Cursor {
    private static final String MARK = "p";
    private static final String CUSTOMER = "c";

    private Cursor() {}

    /** For the list that goes on after this customer. */
    public static String after(UUID customer) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((CUSTOMER + customer).getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * The customer in a cursor.
     *
     * @throws IllegalArgumentException where it is none of ours
     */
    public static UUID customer(String cursor) {
        var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
        if (!text.startsWith(CUSTOMER)) {
            throw new IllegalArgumentException("not a cursor");
        }
        return Ids.read(text.substring(CUSTOMER.length()))
                .orElseThrow(() -> new IllegalArgumentException("not a cursor"));
    }

    /** For the list that goes on after this place. */
    public static String after(long place) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((MARK + place).getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * The place in a cursor.
     *
     * @throws IllegalArgumentException where it is none of ours
     */
    public static long place(String cursor) {
        var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
        if (!text.matches(MARK + "\\d{1,18}")) {
            throw new IllegalArgumentException("not a cursor");
        }
        return Long.parseLong(text, 1, text.length(), 10);
    }
}
