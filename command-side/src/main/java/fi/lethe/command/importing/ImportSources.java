// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import fi.lethe.access.problems.TypedRefusal;
import fi.lethe.command.axon.Foundations;
import fi.lethe.crypto.KeyVault;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The registers that rows come from, and the keys of their rows' codes. Closed, a register's key is destroyed and its rows are dropped:
 * nobody can tell any more who of it was forgotten, nor who came in, so no import of it is taken until it is opened anew.
 */
final class ImportSources {
    private static final Logger LOG = LoggerFactory.getLogger(ImportSources.class);
    private static final String SHARED = "imported-rows";

    private final SourceTable table;
    private final KnownRows rows;
    private final KeyVault vault;
    private final Clock clock;

    ImportSources(Foundations on) {
        var jdbc = JdbcClient.create(on.database());
        this.table = new SourceTable(jdbc);
        this.rows = new KnownRows(jdbc);
        this.vault = on.vault();
        this.clock = on.clock();
    }

    /** The register of this name; a name that is new is opened. */
    ImportSource toImport(String name) {
        var known = ofName(name);
        if (known.isEmpty()) {
            table.open(name, shared().isPresent(), clock.instant());
            return toImport(name);
        }
        return open(known.get());
    }

    /** The register with this id, while it is open. */
    ImportSource toImport(UUID id) {
        return open(table.find(id).orElseThrow(() -> TypedRefusal.of(ImportProblems.SOURCE_CLOSED)));
    }

    private static ImportSource open(ImportSource source) {
        if (!source.isOpen()) {
            throw TypedRefusal.of(ImportProblems.SOURCE_CLOSED);
        }
        return source;
    }

    RowCodes codes(ImportSource source) {
        boolean older = source.inherits() && shared().isPresent();
        return new RowCodes(
                String.valueOf(source.name()),
                vault.serviceMac(keyOf(source)),
                older ? vault.serviceMac(SHARED) : null);
    }

    /** An import of it begins or ends. */
    void used(ImportSource source) {
        table.used(source.id(), clock.instant());
    }

    /** All that were ever imported from, each as it stands. */
    List<ImportSource> all() {
        return table.all().stream().filter(source -> source.name() != null).toList();
    }

    /** Of the last opening. */
    ImportSource named(String name) {
        return ofName(name).orElseThrow(() -> TypedRefusal.of(ImportProblems.SOURCE_UNKNOWN));
    }

    /** From now on its key ends so many days after its last import. */
    void keep(ImportSource source, int days) {
        table.keep(source.id(), days);
        LOG.info("The rows of the register {} are recognised for {} days after its last import", source.id(), days);
    }

    /** Closes it and destroys its key; no import of it may be under way. */
    void close(ImportSource source, @Nullable UUID by) {
        table.close(source.id(), by, clock.instant());
        LOG.info(
                "The register {} is closed for imports ({}): the key of its rows is destroyed",
                source.id(),
                by == null ? "its days are over" : "by the account " + by);
        boolean inherited = table.all().stream().anyMatch(each -> each.isOpen() && each.inherits());
        if (source.inherits() && !inherited) {
            shared().ifPresent(last -> table.close(last.id(), by, clock.instant()));
        }
        finish();
    }

    /** Opens a register anew that was closed, without anything of what was known of its rows. */
    void openAnew(String name) {
        if (!named(name).isOpen()) {
            table.open(name, false, clock.instant());
        }
    }

    /** Those whose days are over. */
    List<ImportSource> due() {
        var now = clock.instant();
        boolean inherited = table.all().stream().anyMatch(each -> each.isOpen() && each.inherits());
        return table.all().stream()
                .filter(source -> source.isOpen() && source.endsAt().isBefore(now))
                .filter(source -> source.name() != null || !inherited)
                .toList();
    }

    /** Destroys what a closure that was cut off has left; again changes nothing. */
    void finish() {
        for (var closed : table.unfinished()) {
            vault.serviceMac(keyOf(closed)).destroy();
            if (closed.name() == null) {
                rows.dropShared();
            } else {
                rows.drop(closed.id());
            }
            table.keyGone(closed.id(), clock.instant());
        }
    }

    private Optional<ImportSource> ofName(String name) {
        var all = table.all().stream()
                .filter(source -> name.equals(source.name()))
                .toList();
        return all.stream()
                .filter(ImportSource::isOpen)
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    private Optional<ImportSource> shared() {
        return table.all().stream()
                .filter(source -> source.name() == null && source.isOpen())
                .findFirst();
    }

    private static String keyOf(ImportSource source) {
        return source.name() == null ? SHARED : SHARED + "/" + source.id();
    }
}
