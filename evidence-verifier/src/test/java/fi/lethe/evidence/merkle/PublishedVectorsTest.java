// SPDX-License-Identifier: Apache-2.0
package fi.lethe.evidence.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class PublishedVectorsTest {
    @Test
    void published_inclusion_proofs_are_accepted_and_rejected_as_published() {
        check("inclusion", PublishedVectorsTest::inclusion);
    }

    @Test
    void published_consistency_proofs_are_accepted_and_rejected_as_published() {
        check("consistency", PublishedVectorsTest::consistency);
    }

    private static boolean inclusion(Vector vector) {
        return new InclusionProof(vector.number("leafIdx"), vector.number("treeSize"), vector.proof())
                .verifies(vector.bytes("leafHash"), vector.bytes("root"));
    }

    private static boolean consistency(Vector vector) {
        return new ConsistencyProof(vector.number("size1"), vector.number("size2"), vector.proof())
                .verifies(vector.bytes("root1"), vector.bytes("root2"));
    }

    private static void check(String kind, Predicate<Vector> verifies) {
        List<Vector> vectors = PublishedVectors.of(kind);
        var acceptable = vectors.stream().filter(Vector::accepted).toList();
        var spoilt = vectors.stream().filter(vector -> !vector.accepted()).toList();
        System.out.printf("%s vectors: %d to accept, %d to reject%n", kind, acceptable.size(), spoilt.size());
        assertThat(acceptable).isNotEmpty().allMatch(verifies);
        assertThat(spoilt).isNotEmpty().noneMatch(verifies);
    }
}
