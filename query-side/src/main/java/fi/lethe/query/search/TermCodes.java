// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search;

import fi.lethe.crypto.ServiceMac;
import fi.lethe.events.Bytes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * Codes of terms under one generation of the service's key; for one thread. Eight bytes of HMAC-SHA-256: that two terms may
 * share a code is harmless, because every hit is read again before it is shown.
 */
final class TermCodes {
    private final Function<byte[], Bytes> codes;

    TermCodes(ServiceMac mac, int generation) {
        codes = mac.codes(generation);
    }

    long of(String term) {
        return ByteBuffer.wrap(
                        codes.apply(term.getBytes(StandardCharsets.UTF_8)).toArray())
                .getLong();
    }

    List<Long> of(Collection<String> terms) {
        return terms.stream().map(this::of).distinct().toList();
    }
}
