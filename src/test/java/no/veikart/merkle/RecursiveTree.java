package no.veikart.merkle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The definitions of RFC 9162, section 2.1, over a list of leaf hashes and without any storage. */
public final class RecursiveTree {

    private RecursiveTree() {}

    /** Leaf hashes of the entries "0", "1", "2", and so on. */
    public static List<Hash> decimals(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> TreeHash.leaf(decimal(i))).toList();
    }

    static byte[] decimal(int number) {
        return Integer.toString(number).getBytes(StandardCharsets.US_ASCII);
    }

    static Hash root(List<Hash> leaves) {
        if (leaves.size() < 2) {
            return leaves.isEmpty() ? TreeHash.EMPTY : leaves.get(0);
        }
        int k = k(leaves.size());
        return TreeHash.node(root(leaves.subList(0, k)), root(leaves.subList(k, leaves.size())));
    }

    static List<Hash> path(int m, List<Hash> leaves) {
        int n = leaves.size();
        if (n == 1) {
            return List.of();
        }
        int k = k(n);
        return m < k
                ? append(path(m, leaves.subList(0, k)), root(leaves.subList(k, n)))
                : append(path(m - k, leaves.subList(k, n)), root(leaves.subList(0, k)));
    }

    static List<Hash> proof(int m, List<Hash> leaves) {
        return subproof(m, leaves, true);
    }

    private static List<Hash> subproof(int m, List<Hash> leaves, boolean known) {
        int n = leaves.size();
        if (m == n) {
            return known ? List.of() : List.of(root(leaves));
        }
        int k = k(n);
        return m <= k
                ? append(subproof(m, leaves.subList(0, k), known), root(leaves.subList(k, n)))
                : append(subproof(m - k, leaves.subList(k, n), false), root(leaves.subList(0, k)));
    }

    private static List<Hash> append(List<Hash> hashes, Hash last) {
        List<Hash> longer = new ArrayList<>(hashes);
        longer.add(last);
        return longer;
    }

    private static int k(int n) {
        int k = 1;
        while (2 * k < n) {
            k *= 2;
        }
        return k;
    }
}
