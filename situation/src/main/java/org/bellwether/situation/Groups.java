package org.bellwether.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Joins items 0…n−1 into groups (union-find); which groups come out does not depend on the order of the joins. */
final class Groups {
    private final int[] parent;

    Groups(int size) {
        parent = new int[size];
        for (int i = 0; i < size; i++) {
            parent[i] = i;
        }
    }

    void join(int a, int b) {
        int left = root(a);
        int right = root(b);
        // The smaller index stays the root, so that a group is named by its first item.
        parent[Math.max(left, right)] = Math.min(left, right);
    }

    int root(int item) {
        int at = item;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    /** The groups by their first item, each in ascending order. */
    List<List<Integer>> all() {
        TreeMap<Integer, List<Integer>> byRoot = new TreeMap<>();
        for (int i = 0; i < parent.length; i++) {
            byRoot.computeIfAbsent(root(i), _ -> new ArrayList<>()).add(i);
        }
        return List.copyOf(byRoot.values());
    }
}
