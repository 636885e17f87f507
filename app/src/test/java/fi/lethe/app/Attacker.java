// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app;

import fi.lethe.app.installation.AloneClusters;
import fi.lethe.app.scan.CodePatterns;
import fi.lethe.app.scan.FileScan;
import fi.lethe.app.scan.Finding;
import fi.lethe.app.scan.Patterns;
import fi.lethe.crypto.KeyState;
import fi.lethe.crypto.KeyVault;
import fi.lethe.crypto.TokenKind;
import fi.lethe.crypto.VaultSettings;
import fi.lethe.events.personal.KeyId;
import fi.lethe.installation.settings.Directories;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Somebody who holds files of the ledger's cluster, an older copy of them, and today's vault with its keyring; and who knows every
 * derivation of the program.
 *
 * @param older with a copy of the ledger's cluster from before
 * @param today stopped; its ledger's files are left as they are
 * @param keys that the ledger names
 */
record Attacker(Directories older, Directories today, List<KeyId> keys) {

    /** What was found: values as they are, and of what kind of guess there are codes under which key. */
    record Found(Set<String> values, Set<String> codes) {}

    private record ServiceKey(String name, int generation) {}

    /** Looks for everything of somebody in all files of both copies of the ledger. */
    Found lookFor(Guesses guesses) throws IOException {
        var values = scan(new FileScan(Patterns.of(guesses.values()).search()));
        var codes = new HashMap<String, byte[]>();
        withVault((vault, stored) -> {
            underServiceKeys(vault, stored, guesses, codes);
            underDataKeys(vault, guesses, codes);
        });
        var found = scan(new FileScan(CodePatterns.search(codes)));
        return new Found(
                values,
                found.stream()
                        .map(name -> name.substring(0, name.indexOf(':')))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    void withVault(BiConsumer<KeyVault, JdbcClient> use) {
        try (var cluster = AloneClusters.vault(today)) {
            var jdbc = JdbcClient.create(cluster.inspector().unpooled());
            var origin = jdbc.sql("select origin from vault.vault_mark")
                    .query(String.class)
                    .single();
            try (var vault = KeyVault.open(new VaultSettings(
                    cluster.inspector().unpooled(),
                    today.keys(),
                    origin,
                    Clock.systemUTC(),
                    (position, _) -> position))) {
                use.accept(vault, jdbc);
            }
        }
    }

    private Set<String> scan(FileScan scan) throws IOException {
        return scan.below(ledger(older)).below(ledger(today)).findings().stream()
                .map(Finding::value)
                .collect(Collectors.toSet());
    }

    private static Path ledger(Directories directories) {
        return directories.data().resolve("ledger");
    }

    private static void underServiceKeys(
            KeyVault vault, JdbcClient stored, Guesses guesses, Map<String, byte[]> codes) {
        var names = stored.sql("select name, generation from vault.vault_service_key")
                .query((row, _) -> new ServiceKey(row.getString(1), row.getInt(2)))
                .list();
        for (var key : names) {
            var code = vault.serviceMac(key.name()).codes(key.generation());
            BiConsumer<String, String> guess = (what, text) -> codes.put(
                    key.name().replaceAll("/.*", "") + " of a " + what + ": " + text,
                    code.apply(text.getBytes(StandardCharsets.UTF_8)).toArray());
            guesses.terms().forEach(term -> guess.accept("value", term));
            guesses.bodies().forEach(sent -> guess.accept("body", sent.command() + "\0" + sent.body()));
            for (var row : guesses.rows()) {
                for (var kind : List.of("customers", "invoices")) {
                    guess.accept("row", String.join("\n", guesses.register(), kind, row));
                }
                guess.accept("row", String.join("\n", "KIN", "customers", row));
            }
        }
    }

    private void underDataKeys(KeyVault vault, Guesses guesses, Map<String, byte[]> codes) {
        var living = living(vault);
        try (var lease = vault.lease(living)) {
            for (var key : living) {
                for (var kind : TokenKind.values()) {
                    for (var value : guesses.whole()) {
                        codes.put(
                                "reference key of a number: " + key + kind + value,
                                lease.token(key, kind, value).value().toArray());
                    }
                }
            }
        }
    }

    Set<KeyId> living(KeyVault vault) {
        try (var lease = vault.lease(keys)) {
            return keys.stream()
                    .filter(key -> lease.state(key) instanceof KeyState.Live)
                    .collect(Collectors.toSet());
        }
    }
}
