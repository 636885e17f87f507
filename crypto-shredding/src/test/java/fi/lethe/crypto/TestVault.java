// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import fi.lethe.events.personal.KeyId;
import fi.lethe.events.personal.PersonName;
import fi.lethe.events.personal.Sealed;
import fi.lethe.events.personal.UnitKey;
import fi.lethe.events.personal.Withholding;
import fi.lethe.postgres.TestCluster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A vault in a database and a keys directory of its own, served by as many nodes as a test opens. */
final class TestVault implements AutoCloseable {
    static final PersonName MAIJA = new PersonName("Maija Meikäläinen", "Maija");

    /** Databases that a test has done with: making one costs more than emptying it. */
    private static final Queue<DataSource> FREE = new ConcurrentLinkedQueue<>();

    final Path keys;
    final String origin = UUID.randomUUID().toString();
    final AtomicLong nanos = new AtomicLong();
    final SettableClock clock = new SettableClock();
    final TestLedger ledger = new TestLedger();
    final HikariDataSource dataSource;
    private final List<KeyVault> nodes = new ArrayList<>();

    private final DataSource owner;
    private final boolean reused;

    TestVault() {
        this(Objects.requireNonNullElseGet(FREE.poll(), TestVault::migrated), true);
    }

    /** In a cluster of the test's own. */
    static TestVault in(DataSource owner) {
        VaultSchema.migrate(owner, null);
        return new TestVault(owner, false);
    }

    private static DataSource migrated() {
        var owner = TestCluster.dataSource(TestCluster.newDatabase("vault"));
        VaultSchema.migrate(owner, null);
        return owner;
    }

    private TestVault(DataSource owner, boolean reused) {
        this.owner = owner;
        this.reused = reused;
        var config = new HikariConfig();
        config.setDataSource(owner);
        config.setMaximumPoolSize(8);
        config.setMinimumIdle(1);
        dataSource = new HikariDataSource(config);
        try {
            keys = Files.createTempDirectory("lethe-keys-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Time passes on every clock of this test. */
    void advance(Duration by) {
        clock.now = clock.now.plus(by);
        nanos.addAndGet(by.toNanos());
    }

    /** A node with the clock and the ticks of this test. */
    KeyVault node() {
        var node = KeyVault.open(settings(), nanos::get);
        nodes.add(node);
        return node;
    }

    VaultSettings settings() {
        return new VaultSettings(dataSource, keys, origin, clock, ledger);
    }

    JdbcClient jdbc() {
        return JdbcClient.create(dataSource);
    }

    /** A copy of the keys, as a backup holds it. */
    void backUp() {
        jdbc().sql("create table kept as select * from vault.vault_key").update();
    }

    /** What a restore of that backup leaves: the keys as they were, and nothing of what happened since. */
    void restore() {
        jdbc().sql("delete from vault.vault_tombstone").update();
        jdbc().sql("update vault.vault_mark set journal_sequence = 0").update();
        jdbc().sql("insert into vault.vault_key select * from kept on conflict do nothing")
                .update();
    }

    static SealContext context() {
        return new SealContext(UUID.randomUUID(), "name", UUID.randomUUID());
    }

    static Sealed<PersonName> seal(KeyVault vault, UnitKey key, SealContext context) {
        try (var lease = vault.lease(List.of(key.key()))) {
            return lease.seal(key, MAIJA, context);
        }
    }

    static Opened<PersonName> open(KeyVault vault, Sealed<PersonName> sealed, SealContext context, Access access) {
        try (var lease = vault.lease(List.of(sealed.key()))) {
            return lease.open(sealed, PersonName.class, context, access);
        }
    }

    static Opened<PersonName> open(KeyVault vault, Sealed<PersonName> sealed, SealContext context) {
        return open(vault, sealed, context, Access.ORDINARY);
    }

    static byte[] ciphertext(Sealed<?> sealed) {
        return Objects.requireNonNull(sealed.ciphertext()).toArray();
    }

    static DestructionOrder order(KeyId... keys) {
        return new DestructionOrder(UUID.randomUUID(), UUID.randomUUID(), List.of(keys));
    }

    @Override
    public void close() {
        nodes.forEach(KeyVault::close);
        dataSource.close();
        if (reused) {
            empty();
            FREE.add(owner);
        }
    }

    private void empty() {
        JdbcClient.create(owner).sql("""
                truncate vault.vault_mark, vault.vault_epoch, vault.vault_key, vault.vault_withholding,
                         vault.vault_tombstone, vault.vault_service_key;
                drop table if exists kept
                """).update();
    }

    /** What the ledger says, in the order in which a test has it said. */
    static final class TestLedger implements LedgerNews {
        private final List<KeyNews> entries = new ArrayList<>();
        volatile boolean silent;
        volatile int asked;

        synchronized long append(Function<Long, KeyNews> entry) {
            entries.add(entry.apply((long) entries.size()));
            return entries.size() - 1L;
        }

        long withhold(KeyId key, Withholding ground) {
            return append(position -> new KeyNews.Withheld(List.of(key), ground, position));
        }

        long release(KeyId key, Withholding ground) {
            return append(position -> new KeyNews.Released(List.of(key), ground, position));
        }

        @Override
        public synchronized long since(long position, Consumer<KeyNews> listener) {
            asked++;
            if (silent) {
                throw new IllegalStateException("no ledger");
            }
            entries.subList((int) position, entries.size()).forEach(listener);
            return entries.size();
        }
    }

    /** A clock that a test sets. */
    static final class SettableClock extends Clock {
        private volatile Instant now = Instant.parse("2026-11-23T10:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** Whether this becomes true within some seconds. */
    static boolean soon(BooleanSupplier condition) throws InterruptedException {
        for (int attempt = 0; attempt < 100 && !condition.getAsBoolean(); attempt++) {
            Thread.sleep(50);
        }
        return condition.getAsBoolean();
    }
}
