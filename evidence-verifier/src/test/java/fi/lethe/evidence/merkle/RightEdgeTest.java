// SPDX-License-Identifier: Apache-2.0
package fi.lethe.evidence.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class RightEdgeTest {
    private static final int SIZES = 130;

    @Test
    void the_roots_are_those_known_from_certificate_transparency() {
        var entries = List.of(
                "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");
        var roots = new ArrayList<String>();
        var edge = RightEdge.EMPTY;
        roots.add(hex(edge.root()));
        for (String entry : entries) {
            edge = edge.append(TreeHash.leaf(HexFormat.of().parseHex(entry)), _ -> {});
            roots.add(hex(edge.root()));
        }
        assertThat(roots)
                .containsExactly(
                        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    }

    @Test
    void every_root_is_the_one_of_the_definition() {
        var tree = NaiveTree.ofSize(SIZES);
        var edge = RightEdge.EMPTY;
        assertThat(edge.root()).isEqualTo(tree.root(0));
        for (int size = 1; size <= SIZES; size++) {
            edge = edge.append(tree.leafHashes().get(size - 1), _ -> {});
            assertThat(edge.size()).isEqualTo(size);
            assertThat(edge.root()).as("root of %s leaves", size).isEqualTo(tree.root(size));
            assertThat(RightEdge.of(size, edge.hashes())).isEqualTo(edge);
        }
    }

    @Test
    void each_finished_subtree_is_told_once_with_its_hash() {
        var tree = NaiveTree.ofSize(SIZES);
        var edge = RightEdge.EMPTY;
        var told = new ArrayList<FinishedNode>();
        for (byte[] leaf : tree.leafHashes()) {
            edge = edge.append(leaf, told::add);
        }
        var expected = new HashSet<FinishedNode>();
        for (int level = 1; 1 << level <= SIZES; level++) {
            for (int index = 0; (index + 1) << level <= SIZES; index++) {
                var address = new NodeAddress(level, index);
                expected.add(new FinishedNode(address, tree.node(address)));
            }
        }
        assertThat(told).doesNotHaveDuplicates().hasSameElementsAs(expected);
    }

    @Test
    void appending_leaves_the_edge_before_as_it_was() {
        var tree = NaiveTree.ofSize(4);
        var three = RightEdge.EMPTY;
        for (byte[] leaf : tree.leafHashes().subList(0, 3)) {
            three = three.append(leaf, _ -> {});
        }
        var four = three.append(tree.leafHashes().get(3), _ -> {});
        four.hashes()[0] ^= 1;
        assertThat(three.root()).isEqualTo(tree.root(3));
        assertThat(four.root()).isEqualTo(tree.root(4));
    }

    @Test
    void hashes_that_do_not_fit_the_size_are_no_edge() {
        assertThatThrownBy(() -> RightEdge.of(3, new byte[32])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RightEdge.of(1, new byte[31])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RightEdge.of(0, new byte[32])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RightEdge.of(-1, new byte[32 * 64])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void only_a_whole_hash_is_appended() {
        assertThatThrownBy(() -> RightEdge.EMPTY.append(new byte[31], _ -> {}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TreeHash.node(new byte[33], new byte[32]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
