// SPDX-License-Identifier: Apache-2.0
package fi.lethe.evidence.entry;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The entry of the format's specification, whose bytes and hash stand there too. */
final class Example {
    static final String CONTACT =
            "{\"sealed\":{\"key\":\"0199c0de-0000-7000-8000-0000000000aa\",\"category\":\"CONTACT\","
                    + "\"unit\":\"private/1\",\"commitment\":\"" + base64(1) + "\",\"sha256\":\"" + base64(2)
                    + "\",\"length\":256}}";
    static final String TOKEN = "{\"token\":\"" + base64(3) + "\"}";
    static final String PAYLOAD =
            "{\"customer\":\"0199c0de-0000-7000-8000-000000000001\",\"source\":\"CUSTOMER_NOTICE\","
                    + "\"obtainedOn\":\"2026-11-20\",\"contact\":" + CONTACT + "}";
    static final String BYTES = "{\"v\":1,\"origin\":\"lethe.example.fi/customers\","
            + "\"event\":\"0199c0de-0000-7000-8000-000000000002\",\"stream\":\"customer/0199c0de-0000-7000-8000-000000000001\","
            + "\"seq\":3,\"type\":\"ContactDetailsChanged\",\"revision\":1,"
            + "\"actor\":\"0199c0de-0000-7000-8000-000000000003\",\"register\":\"customers\","
            + "\"purpose\":\"customer-relationship\",\"exception\":null,"
            + "\"command\":\"0199c0de-0000-7000-8000-000000000004\","
            + "\"correlation\":\"0199c0de-0000-7000-8000-000000000005\",\"at\":\"2026-11-23T08:05:00.000120Z\","
            + "\"payload\":" + PAYLOAD + "}";

    private Example() {}

    static LedgerEntry entry() {
        return with(null, "2026-11-23T08:05:00.000120Z", PAYLOAD);
    }

    static LedgerEntry with(@Nullable String exception, String at, String payload) {
        return new LedgerEntry(
                "lethe.example.fi/customers",
                id(2),
                "customer/" + id(1),
                3,
                "ContactDetailsChanged",
                1,
                id(3).toString(),
                "customers",
                "customer-relationship",
                exception,
                id(4),
                id(5),
                Instant.parse(at),
                payload.getBytes(UTF_8));
    }

    static LedgerEntry withPayload(String payload) {
        return with(null, "2026-11-23T08:05:00.000120Z", payload);
    }

    static UUID id(int last) {
        return UUID.fromString("0199c0de-0000-7000-8000-00000000000" + last);
    }

    static byte[] hash(int fill) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) fill);
        return bytes;
    }

    private static String base64(int fill) {
        return Base64.getEncoder().encodeToString(hash(fill));
    }
}
