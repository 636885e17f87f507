// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import fi.lethe.evidence.entry.EntryParser;
import fi.lethe.evidence.merkle.FinishedNode;
import fi.lethe.evidence.merkle.RightEdge;
import fi.lethe.evidence.merkle.TreeHash;
import fi.lethe.ledger.payload.SealedBlob;
import fi.lethe.postgres.TestCluster;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A ledger as version 8 of the schema had it: a row for each finished subtree and for each key. */
final class BeforePackedRows {
    private final DataSource database = TestCluster.dataSource(TestCluster.newDatabase("before"));
    private final JdbcClient jdbc = JdbcClient.create(database);
    private RightEdge edge = RightEdge.EMPTY;

    /** What a command appends: one entry with its ciphertexts under fresh keys, and a fresh key without one. */
    @SuppressWarnings("ArrayRecordComponent")
    record Command(byte[] entry, List<SealedBlob> blobs, UUID reference) {
        List<UUID> freshKeys() {
            return Stream.concat(blobs.stream().map(SealedBlob::key), Stream.of(reference))
                    .toList();
        }
    }

    BeforePackedRows(String origin) {
        Flyway.configure()
                .dataSource(database)
                .schemas("ledger")
                .defaultSchema("ledger")
                .locations("classpath:db/ledger")
                .target("8")
                .load()
                .migrate();
        jdbc.sql("update ledger.ledger_head set origin = :origin")
                .param("origin", origin)
                .update();
    }

    DataSource database() {
        return database;
    }

    void append(Command command) {
        var entry = EntryParser.parse(command.entry());
        var leaf = TreeHash.leaf(command.entry());
        var nodes = new ArrayList<FinishedNode>();
        var grown = edge.append(leaf, nodes::add);
        var outcome = jdbc.sql("""
                        select (ledger.append(:size, :edge, :grown, cast(:at as timestamptz), 0,
                            array[:stream], array[:seq], array[:stream], array[:seq], array[:type], array[1::smallint],
                            array[cast(:command as uuid)], array[:entry], array[:leaf],
                            cast(:levels as smallint[]), cast(:indexes as bigint[]), cast(:hashes as bytea[]),
                            cast(:positions as bigint[]), cast(:ordinals as smallint[]), cast(:sealedUnder as uuid[]),
                            cast(:ciphertexts as bytea[]),
                            cast(:keys as uuid[]), cast(:subjects as text[]), cast(:words as text[]), cast(:words as text[]),
                            cast(:keyPositions as bigint[]), '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', false)).outcome""")
                .param("size", edge.size())
                .param("edge", edge.hashes())
                .param("grown", grown.hashes())
                .param("at", entry.at().toString())
                .param("stream", entry.stream())
                .param("seq", entry.seq())
                .param("type", entry.type())
                .param("command", entry.command().toString())
                .param("entry", command.entry())
                .param("leaf", leaf)
                .param("levels", array(nodes, node -> node.address().level()))
                .param("indexes", array(nodes, node -> node.address().index()))
                .param("hashes", array(nodes, node -> bytes(node.hash())))
                .param("positions", array(command.blobs(), _ -> edge.size()))
                .param("ordinals", array(command.blobs(), SealedBlob::ordinal))
                .param("sealedUnder", array(command.blobs(), SealedBlob::key))
                .param("ciphertexts", array(command.blobs(), blob -> bytes(blob.bytes())))
                .param("keys", array(command.freshKeys(), key -> key))
                .param("subjects", array(command.freshKeys(), _ -> entry.stream()))
                .param("words", array(command.freshKeys(), _ -> "any"))
                .param("keyPositions", array(command.freshKeys(), _ -> edge.size()))
                .query(String.class)
                .single();
        if (!"stored".equals(requireNonNull(outcome))) {
            throw new IllegalStateException(outcome);
        }
        edge = grown;
    }

    private static String bytes(byte[] bytes) {
        return "\"\\\\x" + HexFormat.of().formatHex(bytes) + "\"";
    }

    private static <T> String array(List<T> values, Function<T, Object> element) {
        return values.stream().map(value -> element.apply(value).toString()).collect(joining(",", "{", "}"));
    }
}
