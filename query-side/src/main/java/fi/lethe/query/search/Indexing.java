// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search;

import fi.lethe.crypto.CiphertextMissing;
import fi.lethe.crypto.KeyLease;
import fi.lethe.crypto.KeyLost;
import fi.lethe.crypto.KeyVault;
import fi.lethe.crypto.Opened;
import fi.lethe.crypto.SealedValueTampered;
import fi.lethe.events.personal.PersonalValue;
import fi.lethe.query.projection.QueryDatabase;
import fi.lethe.query.registry.NewValue;
import fi.lethe.query.registry.StoredValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes codes of values and stores them. Called with the generations locked, and only then are keys lent: what another
 * writer deleted because of a destroyed key is not written anew with a key lent before.
 */
final class Indexing {
    private static final Logger LOG = LoggerFactory.getLogger(Indexing.class);
    static final String KEY = "search";

    private final KeyVault vault;
    private final TermTable terms;
    private final WithheldTable withheld;

    Indexing(QueryDatabase database, KeyVault vault) {
        this.vault = vault;
        this.terms = new TermTable(database);
        this.withheld = new WithheldTable(database);
    }

    /** New values, in the place of those that stand in their slots. */
    void put(int generation, Collection<NewValue> values) {
        var replacing =
                values.stream().filter(Indexing::replaces).map(NewValue::slot).toList();
        if (!replacing.isEmpty()) {
            terms.clear(replacing);
        }
        if (!values.isEmpty()) {
            index(generation, values.stream().collect(Collectors.toMap(NewValue::slot, NewValue::kept)));
        }
    }

    /** Whether another value may stand in its slot; before somebody's first entry there was nothing. */
    static boolean replaces(NewValue value) {
        return !value.slot().kind().isMany() && value.entry().seq() > 0;
    }

    /** Adds what can be read of these values; what is withheld is noted, and looked at again. */
    void index(int generation, Map<NewValue.Slot, StoredValue.Kept> values) {
        var reading = new Reading(new TermCodes(vault.serviceMac(KEY), generation));
        var keys = values.values().stream().map(value -> value.sealed().key()).collect(Collectors.toSet());
        try (var lease = vault.lease(keys)) {
            values.forEach((slot, value) -> reading.read(slot, value, lease));
        }
        if (!reading.rows.isEmpty()) {
            terms.store(reading.rows);
        }
        if (!reading.withheld.isEmpty()) {
            withheld.store(reading.withheld);
        }
    }

    private static final class Reading {
        private final TermCodes codes;
        private final List<TermTable.Row> rows = new ArrayList<>();
        private final List<WithheldTable.Row> withheld = new ArrayList<>();
        private final Map<String, Long> known = new HashMap<>();

        Reading(TermCodes codes) {
            this.codes = codes;
        }

        /** A value that cannot be read for another reason than an erasure has raised an alarm; the others are indexed. */
        void read(NewValue.Slot slot, StoredValue.Kept value, KeyLease lease) {
            try {
                add(slot, value, value.open(slot.customer(), lease));
            } catch (KeyLost | SealedValueTampered | CiphertextMissing e) {
                LOG.error("ALARM a value is not searchable: {}", e.getMessage());
            }
        }

        private void add(NewValue.Slot slot, StoredValue.Kept value, Opened<? extends PersonalValue> opened) {
            var key = value.sealed().key();
            switch (opened) {
                case Opened.Known<? extends PersonalValue>(var readable) -> {
                    var terms = Searchable.of(readable).terms().stream()
                            .map(term -> known.computeIfAbsent(term, codes::of))
                            .distinct()
                            .toList();
                    rows.add(new TermTable.Row(slot, key, terms));
                }
                case Opened.Withheld<? extends PersonalValue> _ -> withheld.add(new WithheldTable.Row(slot, key));
                case Opened.Shredded<? extends PersonalValue> _, Opened.NeverGiven<? extends PersonalValue> _ -> {}
            }
        }
    }
}
