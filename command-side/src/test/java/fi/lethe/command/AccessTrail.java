// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command;

import static java.util.Objects.requireNonNull;

import fi.lethe.evidence.entry.EntryParser;
import fi.lethe.evidence.entry.LedgerEntry;
import fi.lethe.ledger.LedgerStore;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What the ledger says from now on of what was seen. */
public final class AccessTrail {
    private final LedgerStore ledger = TestHouse.bean(LedgerStore.class);
    private final long begin = ledger.head().size();

    /** Entries of this type that mention all of these words, in their order. */
    public List<LedgerEntry> of(String type, String... words) {
        return ledger.range(begin, Math.toIntExact(ledger.head().size() - begin)).stream()
                .map(stored -> EntryParser.parse(requireNonNull(stored.entry())))
                .filter(entry -> entry.type().equals(type))
                .filter(entry -> List.of(words).stream()
                        .allMatch(word -> payload(entry).toString().contains(word)))
                .toList();
    }

    public static JsonNode payload(LedgerEntry entry) {
        return TestHouse.JSON.readTree(new String(entry.payload(), StandardCharsets.UTF_8));
    }
}
