// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lethe.events.personal.KeyId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErasureJournalTest {
    private static final Instant AT = Instant.parse("2026-11-23T10:00:00.123456Z");

    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void name() {
        file = directory.resolve("erasure-journal");
    }

    @Test
    void entries_are_numbered_from_one_and_read_back_as_written() {
        var journal = ErasureJournal.create(directory, "ledger");
        assertThat(journal.last()).isZero();
        var first = journal.append(draft());
        var second = journal.append(draft());

        assertThat(List.of(first.sequence(), second.sequence())).containsExactly(1L, 2L);
        assertThat(entries(ErasureJournal.open(directory, "ledger"), 1)).containsExactly(first, second);
        assertThat(entries(journal, 2)).containsExactly(second);
        assertThat(entries(journal, 3)).isEmpty();
    }

    @Test
    void the_file_is_lines_of_json_that_only_its_owner_reads() throws IOException {
        var journal = ErasureJournal.create(directory, "ledger");
        var order = new UUID(0, 1);
        journal.append(new JournalEntry(0, order, new UUID(0, 2), List.of(new KeyId(new UUID(0, 3))), AT));

        assertThat(Files.readString(file)).isEqualTo("""
                {"journal":"lethe-erasure-journal","version":1,"origin":"ledger"}
                {"sequence":1,"order":"00000000-0000-0000-0000-000000000001",\
                "subject":"00000000-0000-0000-0000-000000000002",\
                "keys":["00000000-0000-0000-0000-000000000003"],"at":"2026-11-23T10:00:00.123456Z"}
                """);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
                .isEqualTo("rwx------");
    }

    @Test
    void a_last_line_cut_at_any_byte_is_dropped_and_written_again() throws IOException {
        var journal = ErasureJournal.create(directory, "ledger");
        var kept = journal.append(draft());
        int before = Math.toIntExact(Files.size(file));
        var torn = draft();
        journal.append(torn);
        var whole = Files.readAllBytes(file);

        for (int length = before; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            var reopened = ErasureJournal.open(directory, "ledger");
            assertThat(reopened.last()).as("cut at %d", length).isEqualTo(1);
            reopened.append(torn);
            assertThat(Files.readAllBytes(file)).as("cut at %d", length).isEqualTo(whole);
            assertThat(entries(reopened, 1)).hasSize(2).first().isEqualTo(kept);
        }
    }

    @Test
    void a_torn_line_longer_than_the_next_leaves_nothing_behind() throws IOException {
        var journal = ErasureJournal.create(directory, "ledger");
        Files.writeString(file, Files.readString(file) + "{\"sequence\":1,".repeat(100));
        var entry = journal.append(draft());

        assertThat(Files.readAllLines(file)).hasSize(2);
        journal.append(draft());
        assertThat(entries(ErasureJournal.open(directory, "ledger"), 1))
                .hasSize(2)
                .first()
                .isEqualTo(entry);
    }

    @Test
    void a_header_cut_at_any_byte_is_refused() throws IOException {
        ErasureJournal.create(directory, "ledger");
        var whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> ErasureJournal.open(directory, "ledger")).isInstanceOf(JournalDamaged.class);
        }
    }

    @Test
    void a_torn_line_of_another_process_is_left_alone_until_something_is_written() throws IOException {
        var journal = ErasureJournal.create(directory, "ledger");
        Files.writeString(file, Files.readString(file) + "{\"sequence\":1,");
        var torn = Files.readAllBytes(file);

        assertThat(journal.last()).isZero();
        assertThat(entries(ErasureJournal.open(directory, "ledger"), 1)).isEmpty();
        assertThat(Files.readAllBytes(file)).isEqualTo(torn);
    }

    @Test
    void a_broken_line_a_gap_and_a_repeated_order_are_damage() throws IOException {
        var journal = ErasureJournal.create(directory, "ledger");
        journal.append(draft());
        journal.append(draft());
        var lines = Files.readAllLines(file);

        assertDamaged(lines.get(0), lines.get(1).substring(9), lines.get(2));
        assertDamaged(lines.get(0), lines.get(2));
        assertDamaged(lines.get(0), lines.get(1), lines.get(1).replace("\"sequence\":1", "\"sequence\":2"));
        assertDamaged(lines.get(0), lines.get(1).replace("\"keys\"", "\"other\""));
    }

    @Test
    void two_processes_see_each_others_entries_and_write_an_order_once() {
        var here = ErasureJournal.create(directory, "ledger");
        var there = ErasureJournal.open(directory, "ledger");
        var draft = draft();
        var written = here.append(draft);

        assertThat(there.append(draft)).isEqualTo(written);
        assertThat(there.append(draft()).sequence()).isEqualTo(2);
        assertThat(here.append(draft()).sequence()).isEqualTo(3);
        assertThat(entries(there, 1)).hasSize(3).isEqualTo(entries(here, 1));
    }

    @Test
    void an_order_with_other_keys_and_another_ledgers_journal_are_refused() {
        var journal = ErasureJournal.create(directory, "ledger");
        var draft = draft();
        journal.append(draft);
        var other = new JournalEntry(0, draft.order(), draft.subject(), draft().keys(), AT);

        assertThatThrownBy(() -> journal.append(other)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ErasureJournal.open(directory, "another"))
                .isInstanceOf(JournalDamaged.class)
                .hasMessageContaining("another");
    }

    private void assertDamaged(String... lines) throws IOException {
        Files.write(file, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> ErasureJournal.open(directory, "ledger").last())
                .isInstanceOf(JournalDamaged.class);
    }

    private static List<JournalEntry> entries(ErasureJournal journal, long from) {
        var entries = new ArrayList<JournalEntry>();
        journal.forEachFrom(from, entries::add);
        return entries;
    }

    private static JournalEntry draft() {
        return new JournalEntry(0, UUID.randomUUID(), UUID.randomUUID(), List.of(new KeyId(UUID.randomUUID())), AT);
    }
}
