// SPDX-License-Identifier: Apache-2.0
package fi.lethe.evidence.entry;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** The bytes of an entry that never vary: each constant is what stands before the value of its member, in this order. */
final class EntryFrame {
    static final byte[] ORIGIN = ascii("{\"v\":1,\"origin\":");
    static final byte[] EVENT = member("event");
    static final byte[] STREAM = member("stream");
    static final byte[] SEQ = member("seq");
    static final byte[] TYPE = member("type");
    static final byte[] REVISION = member("revision");
    static final byte[] ACTOR = member("actor");
    static final byte[] REGISTER = member("register");
    static final byte[] PURPOSE = member("purpose");
    static final byte[] EXCEPTION = member("exception");
    static final byte[] COMMAND = member("command");
    static final byte[] CORRELATION = member("correlation");
    static final byte[] AT = member("at");
    static final byte[] PAYLOAD = member("payload");
    static final byte[] NULL = ascii("null");

    private EntryFrame() {}

    private static byte[] member(String name) {
        return ascii(",\"" + name + "\":");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(US_ASCII);
    }
}
