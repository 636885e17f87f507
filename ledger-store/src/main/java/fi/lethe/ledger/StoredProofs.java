// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

import static java.util.stream.Collectors.joining;

import fi.lethe.evidence.merkle.ConsistencyProof;
import fi.lethe.evidence.merkle.InclusionProof;
import fi.lethe.evidence.merkle.NodeAddress;
import fi.lethe.evidence.merkle.Proofs;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Proofs from the stored hashes: a subtree's is in the row of its last leaf. The nodes of each proof come in one query. */
final class StoredProofs {
    private final JdbcClient jdbc;

    StoredProofs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    InclusionProof inclusion(long position, long size) {
        var nodes = nodes(Proofs.nodesForInclusion(position, size));
        return new InclusionProof(position, size, Proofs.inclusion(position, size, nodes));
    }

    ConsistencyProof consistency(long first, long second) {
        var nodes = nodes(Proofs.nodesForConsistency(first, second));
        return new ConsistencyProof(first, second, Proofs.consistency(first, second, nodes));
    }

    private Function<NodeAddress, byte[]> nodes(List<NodeAddress> addresses) {
        Map<NodeAddress, byte[]> found = HashMap.newHashMap(addresses.size());
        jdbc.sql("""
                        select w.level, w.index, substring(l.hash || l.finished from 32 * w.level + 1 for 32)
                        from unnest(cast(:levels as int[]), cast(:indexes as bigint[])) w (level, index)
                        join ledger.ledger_leaf l on l.position = ((w.index + 1) << w.level) - 1""")
                .param("levels", array(addresses, NodeAddress::level))
                .param("indexes", array(addresses, NodeAddress::index))
                .query(row -> {
                    found.put(new NodeAddress(row.getInt(1), row.getLong(2)), row.getBytes(3));
                });
        return address -> {
            var hash = found.get(address);
            if (hash == null) {
                throw new IllegalArgumentException(
                        "The ledger is not large enough for this proof: it has no " + address);
            }
            return hash;
        };
    }

    private static String array(List<NodeAddress> addresses, Function<NodeAddress, Number> part) {
        return addresses.stream().map(address -> part.apply(address).toString()).collect(joining(",", "{", "}"));
    }
}
