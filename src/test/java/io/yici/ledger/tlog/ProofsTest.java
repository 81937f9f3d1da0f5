package io.yici.ledger.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Roots against the published ones, and every proof of every tree up to a size. {@code -Dproofs.to} makes it larger. */
class ProofsTest {

    private static final int TO = Integer.getInteger("proofs.to", 260);
    private static final List<String> EIGHT =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    /** Each level's hashes of complete subtrees, made without the code that is tested. */
    private static final class PlainTree {

        private final List<List<Hash>> levels = new ArrayList<>(List.of(new ArrayList<>()));

        void add(byte[] leaf) {
            levels.get(0).add(Hash.ofLeaf(leaf));
            for (int level = 0; levels.get(level).size() % 2 == 0; level++) {
                List<Hash> row = levels.get(level);
                if (levels.size() == level + 1) {
                    levels.add(new ArrayList<>());
                }
                levels.get(level + 1).add(Hash.ofNode(row.get(row.size() - 2), row.get(row.size() - 1)));
            }
        }

        Hash at(int level, long index) {
            return levels.get(level).get((int) index);
        }

        /** By the definition: the larger half, then the rest. */
        Hash root(int from, int to) {
            if (to - from == 1) {
                return levels.get(0).get(from);
            }
            int split = Integer.highestOneBit(to - from - 1);
            return Hash.ofNode(root(from, from + split), root(from + split, to));
        }
    }

    @Test
    void rootsAreThePublishedOnes() {
        assertThat(Hash.OF_NOTHING.toString())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        PlainTree tree = new PlainTree();
        for (String leaf : EIGHT) {
            tree.add(HexFormat.of().parseHex(leaf));
        }
        TreeReader reader = new TreeReader(tree::at);
        assertThat(reader.root(0)).isEqualTo(Hash.OF_NOTHING);
        assertThat(reader.root(1).toString())
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        assertThat(reader.root(8).toString())
                .isEqualTo("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    }

    @Test
    void everyProofOfEveryTreeHoldsAndNoOtherDoes() {
        PlainTree tree = new PlainTree();
        TreeReader reader = new TreeReader(tree::at);
        List<Hash> roots = new ArrayList<>(List.of(Hash.OF_NOTHING));
        Random random = new Random(6962);
        for (int size = 1; size <= TO; size++) {
            tree.add(new byte[] {(byte) size, (byte) (size >> 8)});
            Hash root = reader.root(size);
            assertThat(root).isEqualTo(tree.root(0, size));
            roots.add(root);
            for (int index = 0; index < size; index++) {
                List<Hash> proof = reader.inclusion(index, size);
                assertThat(Proofs.includes(tree.at(0, index), index, size, proof, root))
                        .isTrue();
            }
            for (int old = 0; old <= size; old++) {
                List<Hash> proof = reader.consistency(old, size);
                assertThat(Proofs.areConsistent(old, roots.get(old), size, root, proof))
                        .isTrue();
            }
            refuseOthers(tree, reader, roots, size, random);
        }
    }

    private static void refuseOthers(PlainTree tree, TreeReader reader, List<Hash> roots, int size, Random random) {
        Hash root = roots.get(size);
        int index = random.nextInt(size);
        Hash leaf = tree.at(0, index);
        List<Hash> proof = reader.inclusion(index, size);
        assertThat(Proofs.includes(Hash.ofLeaf(new byte[0]), index, size, proof, root))
                .isFalse();
        assertThat(Proofs.includes(leaf, size, size, proof, root)).isFalse();
        assertThat(Proofs.includes(leaf, -1, size, proof, root)).isFalse();
        List<Hash> longer = new ArrayList<>(proof);
        longer.add(leaf);
        assertThat(Proofs.includes(leaf, index, size, longer, root)).isFalse();
        if (size > 1) {
            int other = (index + 1 + random.nextInt(size - 1)) % size;
            assertThat(Proofs.includes(leaf, other, size, proof, root)).isFalse();
            assertThat(Proofs.includes(leaf, index, size, proof.subList(1, proof.size()), root))
                    .isFalse();
            int old = 1 + random.nextInt(size - 1);
            List<Hash> path = new ArrayList<>(reader.consistency(old, size));
            assertThat(Proofs.areConsistent(old, root, size, root, path)).isFalse();
            assertThat(Proofs.areConsistent(old, roots.get(old), size, leaf, path))
                    .isFalse();
            path.set(random.nextInt(path.size()), Hash.ofLeaf(new byte[] {9, 9, 9}));
            assertThat(Proofs.areConsistent(old, roots.get(old), size, root, path))
                    .isFalse();
        }
        assertThat(Proofs.areConsistent(size + 1, root, size, root, List.of())).isFalse();
    }

    @Test
    void askingBeyondTheTreeIsRefused() {
        TreeReader reader = new TreeReader((level, index) -> Hash.OF_NOTHING);
        assertThatThrownBy(() -> reader.inclusion(3, 3)).isInstanceOf(LogMalformed.class);
        assertThatThrownBy(() -> reader.inclusion(-1, 3)).isInstanceOf(LogMalformed.class);
        assertThatThrownBy(() -> reader.consistency(4, 3)).isInstanceOf(LogMalformed.class);
    }
}
