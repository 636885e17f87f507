// SPDX-License-Identifier: Apache-2.0
package fi.lethe.evidence.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ConsistencyProofTest {
    private static final int SIZES = 130;
    private static final int EVERY_BIT_UP_TO = 32;

    private final NaiveTree tree = NaiveTree.ofSize(SIZES);

    @Test
    void every_proof_is_the_one_of_the_definition_and_verifies() {
        for (int second = 1; second <= SIZES; second++) {
            for (int first = 1; first <= second; first++) {
                var proof = proof(first, second);
                assertThat(proof.hashes()).containsExactlyElementsOf(tree.consistency(first, second));
                assertThat(proof.verifies(tree.root(first), tree.root(second)))
                        .as("%s to %s", first, second)
                        .isTrue();
            }
        }
    }

    @Test
    void a_proof_asks_for_exactly_the_nodes_that_are_listed_and_all_are_finished() {
        for (int second = 1; second <= SIZES; second++) {
            for (int first = 0; first <= second; first++) {
                var asked = new HashSet<NodeAddress>();
                Proofs.consistency(first, second, address -> {
                    asked.add(address);
                    return tree.node(address);
                });
                var listed = Proofs.nodesForConsistency(first, second);
                assertThat(listed).doesNotHaveDuplicates().hasSameElementsAs(asked);
                long leaves = second;
                assertThat(listed).allMatch(node -> (node.index() + 1) << node.level() <= leaves);
            }
        }
    }

    @Test
    void a_shortened_lengthened_or_altered_proof_is_rejected() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int second = 1; second <= SIZES; second++) {
            byte[] secondRoot = tree.root(second);
            for (int first = 1; first <= second; first++) {
                byte[] firstRoot = tree.root(first);
                var proof = proof(first, second);
                var damaged = second <= EVERY_BIT_UP_TO
                        ? Damage.everyBitFlipped(proof.hashes())
                        : Damage.oneBitFlippedInEachHash(proof.hashes(), random);
                assertThat(damaged.map(hashes -> new ConsistencyProof(proof.first(), proof.second(), hashes)))
                        .as("seed %s", seed)
                        .noneMatch(wrong -> wrong.verifies(firstRoot, secondRoot));
                assertThat(Damage.wrongLengths(proof.hashes())
                                .map(hashes -> new ConsistencyProof(proof.first(), proof.second(), hashes)))
                        .noneMatch(wrong -> wrong.verifies(firstRoot, secondRoot));
            }
        }
    }

    @Test
    void a_proof_holds_for_its_own_sizes_and_roots_only() {
        for (int second = 2; second <= 40; second++) {
            byte[] secondRoot = tree.root(second);
            for (int first = 1; first < second; first++) {
                byte[] firstRoot = tree.root(first);
                var hashes = proof(first, second).hashes();
                for (int other = -1; other <= second; other++) {
                    assertThat(new ConsistencyProof(other, second, hashes).verifies(firstRoot, secondRoot))
                            .isEqualTo(other == first);
                }
                var proof = new ConsistencyProof(first, second, hashes);
                assertThat(proof.verifies(secondRoot, firstRoot)).isFalse();
                assertThat(proof.verifies(Damage.flipped(firstRoot, 0), secondRoot))
                        .isFalse();
                assertThat(proof.verifies(firstRoot, Damage.flipped(secondRoot, 0)))
                        .isFalse();
                assertThat(proof.verifies(new byte[31], secondRoot)).isFalse();
                assertThat(proof.verifies(firstRoot, new byte[33])).isFalse();
            }
        }
    }

    @Test
    void a_proof_of_another_length_is_rejected_even_where_its_hashes_lead_to_the_roots() {
        assertThat(new ConsistencyProof(2, 8, proof(2, 4).hashes()).verifies(tree.root(2), tree.root(4)))
                .isFalse();
        assertThat(new ConsistencyProof(2, 4, proof(2, 8).hashes()).verifies(tree.root(2), tree.root(8)))
                .isFalse();
    }

    @Test
    void everything_follows_from_the_empty_tree_but_only_from_its_root() {
        var proof = proof(0, 7);
        assertThat(proof.hashes()).isEmpty();
        assertThat(proof.verifies(TreeHash.emptyRoot(), tree.root(7))).isTrue();
        assertThat(proof.verifies(tree.root(1), tree.root(7))).isFalse();
        assertThat(proof(0, 0).verifies(TreeHash.emptyRoot(), TreeHash.emptyRoot()))
                .isTrue();
        assertThat(proof(0, 0).verifies(tree.root(1), tree.root(1))).isFalse();
    }

    @Test
    void a_tree_does_not_shrink() {
        assertThatThrownBy(() -> Proofs.nodesForConsistency(4, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Proofs.nodesForConsistency(-1, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new ConsistencyProof(4, 3, List.of()).verifies(tree.root(4), tree.root(3)))
                .isFalse();
        assertThat(new ConsistencyProof(-1, 3, List.of()).verifies(tree.root(4), tree.root(3)))
                .isFalse();
    }

    private ConsistencyProof proof(int first, int second) {
        return new ConsistencyProof(first, second, Proofs.consistency(first, second, tree::node));
    }
}
