// SPDX-License-Identifier: Apache-2.0
package fi.lethe.evidence.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InclusionProofTest {
    private static final int SIZES = 130;
    private static final int EVERY_BIT_UP_TO = 32;

    private final NaiveTree tree = NaiveTree.ofSize(SIZES);

    @Test
    void every_proof_is_the_one_of_the_definition_and_verifies() {
        for (int size = 1; size <= SIZES; size++) {
            byte[] root = tree.root(size);
            for (int index = 0; index < size; index++) {
                var proof = proof(index, size);
                assertThat(proof.hashes()).containsExactlyElementsOf(tree.inclusion(index, size));
                assertThat(proof.verifies(tree.leafHashes().get(index), root))
                        .as("%s of %s", index, size)
                        .isTrue();
            }
        }
    }

    @Test
    void a_proof_asks_for_exactly_the_nodes_that_are_listed_and_all_are_finished() {
        for (int size = 1; size <= SIZES; size++) {
            for (int index = 0; index < size; index++) {
                var asked = new HashSet<NodeAddress>();
                Proofs.inclusion(index, size, address -> {
                    asked.add(address);
                    return tree.node(address);
                });
                var listed = Proofs.nodesForInclusion(index, size);
                assertThat(listed).doesNotHaveDuplicates().hasSameElementsAs(asked);
                long leaves = size;
                assertThat(listed).allMatch(node -> (node.index() + 1) << node.level() <= leaves);
            }
        }
    }

    @Test
    void a_shortened_lengthened_or_altered_proof_is_rejected() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int size = 1; size <= SIZES; size++) {
            byte[] root = tree.root(size);
            for (int index = 0; index < size; index++) {
                byte[] leaf = tree.leafHashes().get(index);
                var proof = proof(index, size);
                var damaged = size <= EVERY_BIT_UP_TO
                        ? Damage.everyBitFlipped(proof.hashes())
                        : Damage.oneBitFlippedInEachHash(proof.hashes(), random);
                assertThat(damaged.map(hashes -> new InclusionProof(proof.index(), proof.size(), hashes)))
                        .as("seed %s", seed)
                        .noneMatch(wrong -> wrong.verifies(leaf, root));
                assertThat(Damage.wrongLengths(proof.hashes())
                                .map(hashes -> new InclusionProof(proof.index(), proof.size(), hashes)))
                        .noneMatch(wrong -> wrong.verifies(leaf, root));
            }
        }
    }

    @Test
    void a_proof_holds_for_its_own_leaf_index_and_root_only() {
        for (int size = 2; size <= 40; size++) {
            byte[] root = tree.root(size);
            for (int index = 0; index < size; index++) {
                byte[] leaf = tree.leafHashes().get(index);
                var hashes = proof(index, size).hashes();
                for (int other = -1; other <= size; other++) {
                    assertThat(new InclusionProof(other, size, hashes).verifies(leaf, root))
                            .isEqualTo(other == index);
                }
                assertThat(new InclusionProof(index, size, hashes).verifies(Damage.flipped(leaf, 7), root))
                        .isFalse();
                assertThat(new InclusionProof(index, size, hashes).verifies(leaf, Damage.flipped(root, 255)))
                        .isFalse();
                assertThat(new InclusionProof(index, size, hashes).verifies(leaf, new byte[0]))
                        .isFalse();
                assertThat(new InclusionProof(index, size, hashes).verifies(new byte[33], root))
                        .isFalse();
            }
        }
    }

    @Test
    void a_path_of_another_length_is_rejected_even_where_its_hashes_lead_to_the_root() {
        var leaf3 = tree.leafHashes().get(3);
        var leaf7 = tree.leafHashes().get(7);
        assertThat(new InclusionProof(3, 4, proof(7, 8).hashes()).verifies(leaf7, tree.root(8)))
                .isFalse();
        assertThat(new InclusionProof(7, 8, proof(3, 4).hashes()).verifies(leaf3, tree.root(4)))
                .isFalse();
    }

    @Test
    void an_index_beyond_the_size_is_rejected_even_where_its_path_leads_to_the_root() {
        var path = proof(1, 2).hashes();
        assertThat(new InclusionProof(1, 2, path).verifies(tree.leafHashes().get(1), tree.root(2)))
                .isTrue();
        assertThat(new InclusionProof(1, 1, path).verifies(tree.leafHashes().get(1), tree.root(2)))
                .isFalse();
    }

    @Test
    void a_leaf_outside_of_the_tree_has_no_proof() {
        assertThatThrownBy(() -> Proofs.nodesForInclusion(3, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Proofs.nodesForInclusion(-1, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Proofs.nodesForInclusion(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Proofs.inclusion(0, 2, _ -> new byte[31]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_greatest_sizes_are_answered_without_overflow() {
        assertThat(Proofs.nodesForInclusion(Long.MAX_VALUE - 1, Long.MAX_VALUE)).hasSize(62);
        assertThat(Proofs.nodesForInclusion(0, Long.MAX_VALUE)).hasSizeGreaterThan(62);
        var proof = new InclusionProof(0, Long.MAX_VALUE, Proofs.inclusion(0, Long.MAX_VALUE, _ -> new byte[32]));
        assertThat(proof.hashes()).hasSize(63);
        assertThat(proof.verifies(new byte[32], new byte[32])).isFalse();
        assertThat(new InclusionProof(0, Long.MIN_VALUE, List.of()).verifies(new byte[32], new byte[32]))
                .isFalse();
    }

    private InclusionProof proof(int index, int size) {
        return new InclusionProof(index, size, Proofs.inclusion(index, size, tree::node));
    }
}
